"""Pictures of all kinds that a decoder may treat differently, made of photographs."""

import random
import struct
import zlib
from pathlib import Path
from typing import Callable, Dict, List

import numpy as np
from PIL import Image

EACH = 12
TWELVE_MEGAPIXELS = (4000, 3000)
SHAPES = [(640, 480), (480, 640), (500, 500), (901, 333), (257, 400)]
TURNS = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
         5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
         8: Image.Transpose.ROTATE_270}


def photographs(folder: Path) -> List[Path]:
    """In an order that is the same every time, classes mixed."""
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg"))
    random.Random(1).shuffle(files)
    return files


def enlarged(file: Path, width: int, height: int, seed: int) -> Image.Image:
    """A photograph at another size, with the noise of a camera so that neighbours differ."""
    picture = Image.open(file).convert("RGB").resize((width, height), Image.BICUBIC)
    noise = np.random.default_rng(seed).normal(0, 6, (height, width, 3))
    return Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))


def gradient(width: int, height: int) -> Image.Image:
    """From transparent to opaque."""
    return Image.fromarray(np.tile(np.linspace(0, 255, width).astype(np.uint8), (height, 1)))


def png16(array: np.ndarray) -> bytes:
    """16 bits of red, green and blue, which Pillow does not write."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    height, width, _ = array.shape
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in array)
    header = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))


def twelve_megapixels(picture: Image.Image, path: Path, number: int) -> None:
    picture.save(path.with_suffix(".jpg"), quality=90, subsampling=("4:2:0", "4:4:4")[number % 2])


def turned(picture: Image.Image, path: Path, number: int) -> None:
    exif, orientation = Image.Exif(), 1 + number % 8
    exif[0x0112] = orientation
    stored = picture.transpose(TURNS[orientation]) if orientation in TURNS else picture
    stored.save(path.with_suffix(".jpg"), quality=92, exif=exif)


def alpha(picture: Image.Image, path: Path, number: int) -> None:
    picture.putalpha(gradient(*picture.size))
    picture.save(path.with_suffix(".png"))


def grey(picture: Image.Image, path: Path, number: int) -> None:
    picture.convert("L").save(path.with_suffix((".jpg", ".png")[number % 2]))


def cmyk(picture: Image.Image, path: Path, number: int) -> None:
    ending = (".jpg", ".tif")[number % 4 == 3]
    picture.convert("CMYK").save(path.with_suffix(ending))


def sixteen_bits(picture: Image.Image, path: Path, number: int) -> None:
    wide = np.asarray(picture).astype(np.uint16) * 256 + np.arange(picture.width, dtype=np.uint16)[None, :, None] % 256
    if number % 2:
        path.with_suffix(".png").write_bytes(png16(wide))
    else:
        Image.fromarray(wide[..., 1]).save(path.with_suffix(".png"))


def webp_lossless(picture: Image.Image, path: Path, number: int) -> None:
    picture.save(path.with_suffix(".webp"), lossless=True)


def webp_lossy(picture: Image.Image, path: Path, number: int) -> None:
    """Of all qualities, some with alpha."""
    if number % 4 == 3:
        picture.putalpha(gradient(*picture.size))
    picture.save(path.with_suffix(".webp"), quality=(20, 50, 75, 90, 100)[number % 5])


def palette(picture: Image.Image, path: Path, number: int) -> None:
    picture.quantize(128).save(path.with_suffix((".png", ".gif")[number % 2]))


def jpeg(picture: Image.Image, path: Path, number: int) -> None:
    picture.save(path.with_suffix(".jpg"), quality=60 + 5 * (number % 8), progressive=number % 3 == 0)


def profile(picture: Image.Image, path: Path, number: int) -> None:
    """With a colour profile that nobody is to apply."""
    from PIL import ImageCms
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"tmpX").replace(b"gXYZ", b"rXYZ").replace(b"tmpX", b"gXYZ")
    picture.save(path.with_suffix((".jpg", ".png")[number % 2]), icc_profile=swapped)


KINDS: Dict[str, Callable[[Image.Image, Path, int], None]] = {
    "jpeg": jpeg, "twelve-megapixels": twelve_megapixels, "turned": turned, "alpha": alpha, "grey": grey, "cmyk": cmyk,
    "sixteen-bits": sixteen_bits, "webp-lossless": webp_lossless, "webp-lossy": webp_lossy, "palette": palette,
    "profile": profile}


def make(source: Path, target: Path) -> None:
    """A folder for each kind, and `as-they-are` with photographs as they came."""
    files = iter(photographs(source))
    for kind, save in KINDS.items():
        folder = target / kind
        folder.mkdir(parents=True)
        for number in range(16 if kind == "turned" else EACH):
            width, height = TWELVE_MEGAPIXELS if kind == "twelve-megapixels" else SHAPES[number % len(SHAPES)]
            save(enlarged(next(files), width, height, number), folder / f"{number:02}", number)
    plain = target / "as-they-are"
    plain.mkdir()
    for _ in range(72):
        file = next(files)
        (plain / f"{file.parent.name}-{file.name}").write_bytes(file.read_bytes())


def prepared(source: Path, target: Path, size: int) -> None:
    """Squares of the very size of the input, without loss: every program makes the same tensor of them."""
    target.mkdir(parents=True)
    for number, file in enumerate(photographs(source)[-40:]):
        enlarged(file, size, size, number).save(target / f"{number:02}.png")
