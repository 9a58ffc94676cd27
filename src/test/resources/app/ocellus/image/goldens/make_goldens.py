"""Makes the pictures of this folder, and beside each what Pillow sees in it, as FILE.expected.png.

    python make_goldens.py        # needs pillow and numpy

`upright_rgb` is the rule in Python: values as stored, no colour profile, CMYK by the naive formula, 16 bits by
the upper 8, grey as three equal channels, alpha over white, the first frame, upright. `fitted` is the crop, pad
or stretch. Where the Java code disagrees with them, the Java code is wrong.
"""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps

HERE = Path(__file__).parent
WHITE = (255, 255, 255)
KEPT = "forest.webp"  # a drawn sample picture, of which some decoders make a dark one


def upright_rgb(source) -> Image.Image:
    picture = Image.open(source)
    picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith("I;16"):
        picture = Image.fromarray((np.asarray(picture) >> 8).astype(np.uint8))
    if "A" in picture.mode or "a" in picture.mode or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGB", picture.size, WHITE)
        paper.paste(picture, mask=picture.getchannel("A"))
        return paper
    return picture.convert("RGB")


def resized(picture: Image.Image, columns: int, rows: int) -> Image.Image:
    """Columns first, then rows: Pillow 13 takes whichever order costs less, which moves some values by one."""
    return picture.resize((columns, picture.height), Image.BILINEAR).resize((columns, rows), Image.BILINEAR)


def fitted(picture: Image.Image, size: int, fit: str) -> Image.Image:
    width, height = picture.size
    if fit == "stretch":
        return resized(picture, size, size)
    side = max(width, height) if fit == "pad" else min(width, height)
    rows, columns = max(1, round(height * size / side)), max(1, round(width * size / side))
    small = resized(picture, columns, rows)
    top, left = (size - rows) // 2, (size - columns) // 2
    if fit == "pad":
        square = Image.new("RGB", (size, size), (127, 127, 127))
        square.paste(small, (left, top))
        return square
    return small.crop((-left, -top, -left + size, -top + size))


def scene(width: int, height: int) -> np.ndarray:
    """Something like a photograph: soft shades, hard edges, a fine pattern and a little noise."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    red = 255 * x / (width - 1)
    green = 128 + 120 * np.sin(x / 5) * np.cos(y / 7)
    blue = 255 * (1 - y / (height - 1))
    picture = np.stack([red, green, blue], 2)
    picture[height // 4 : height // 2, width // 4 : width // 2] = (230, 40, 20)
    picture[height // 2 :: 3, width // 2 :: 2] = (10, 240, 250)
    noise = np.random.default_rng(7).normal(0, 4, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def png(width: int, height: int, depth: int, colour: int, rows: bytes, *extra: tuple) -> bytes:
    """A PNG of a kind that Pillow does not write."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    stride = len(rows) // height
    filtered = b"".join(b"\0" + rows[y * stride : (y + 1) * stride] for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    chunks = [(b"IHDR", header), *extra, (b"IDAT", zlib.compress(filtered, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*c) for c in chunks)


def write(name: str, content: bytes) -> None:
    path = HERE / name
    path.write_bytes(content)
    upright_rgb(path).save(HERE / f"{name}.expected.png", optimize=True)


def save(picture: Image.Image, name: str, **options) -> None:
    out = io.BytesIO()
    picture.save(out, Path(name).suffix[1:].replace("jpg", "jpeg").replace("tif", "tiff").replace("tifff", "tiff"), **options)
    write(name, out.getvalue())


def swapped_profile() -> bytes:
    """A profile far from sRGB, with red and green in each other's place: whoever uses it is seen."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"tmpX").replace(b"gXYZ", b"rXYZ").replace(b"tmpX", b"gXYZ")


def stored_for(picture: Image.Image, orientation: int) -> Image.Image:
    """What a camera stores so that its EXIF number brings back the picture."""
    method = {
        2: Image.FLIP_LEFT_RIGHT, 3: Image.ROTATE_180, 4: Image.FLIP_TOP_BOTTOM, 5: Image.TRANSPOSE,
        6: Image.ROTATE_90, 7: Image.TRANSVERSE, 8: Image.ROTATE_270,
    }.get(orientation)
    return picture if method is None else picture.transpose(method)


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"WEBP" + b"".join(name + struct.pack("<I", len(data)) + data + bytes(len(data) & 1) for name, data in chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def lossy(picture: Image.Image) -> dict[str, bytes]:
    """The chunks of a picture as Pillow writes it, by name."""
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=70)
    data, at, chunks = out.getvalue(), 12, {}
    while at < len(data):
        length = struct.unpack_from("<I", data, at + 4)[0]
        chunks[data[at:at + 4].decode()] = data[at + 8:at + 8 + length]
        at += 8 + length + (length & 1)
    return chunks


def extended(flags: int, size: tuple[int, int]) -> bytes:
    return struct.pack("<I", flags) + b"".join(struct.pack("<I", side - 1)[:3] for side in size)


def placed_webp(picture: Image.Image, whole: tuple[int, int], alpha: int) -> bytes:
    """An animation whose first frame leaves some of the whole picture free."""
    inner = b"".join(
        name.encode() + struct.pack("<I", len(data)) + data + bytes(len(data) & 1)
        for name, data in lossy(picture).items() if name != "VP8X")
    numbers = (8 // 2, 6 // 2, picture.width - 1, picture.height - 1, 100)
    frame = b"".join(struct.pack("<I", number)[:3] for number in numbers) + b"\2" + inner
    return webp((b"VP8X", extended(0x02 | alpha, whole)), (b"ANIM", bytes(6)), (b"ANMF", frame))


def jpegs(rgb: Image.Image) -> None:
    for sampling in ("4:4:4", "4:2:2", "4:2:0"):
        save(rgb, f"{sampling.replace(':', '')}.jpg", quality=85, subsampling=sampling)
    save(rgb, "progressive.jpg", quality=85, progressive=True)
    save(rgb, "restarts.jpg", quality=90, subsampling="4:2:0", restart_marker_blocks=2)
    save(rgb, "profile.jpg", quality=90, icc_profile=swapped_profile())
    save(rgb, "rgb.jpg", quality=90, keep_rgb=True)
    save(rgb.convert("L"), "grey.jpg", quality=90)
    save(rgb.convert("L"), "grey-profile.jpg", quality=90, icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    save(rgb.convert("CMYK"), "cmyk.jpg", quality=90)
    adobe = (HERE / "444.jpg").read_bytes()
    write("no-markers.jpg", adobe[:2] + adobe[20:])  # without JFIF
    cmyk = (HERE / "cmyk.jpg").read_bytes()
    at = cmyk.index(b"Adobe") + 11
    write("ycck.jpg", cmyk[:at] + b"\x02" + cmyk[at + 1 :])  # other colours, but Pillow's
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        small = rgb.resize((30, 20))
        save(stored_for(small, orientation), f"orientation-{orientation}.jpg", quality=95, subsampling="4:4:4", exif=exif)


def pngs(array: np.ndarray, alpha: np.ndarray) -> None:
    rgb = Image.fromarray(array)
    height, width = alpha.shape
    save(rgb, "rgb.png")
    save(rgb, "profile.png", icc_profile=swapped_profile())
    save(Image.fromarray(np.dstack([array, alpha])), "alpha.png")
    save(Image.fromarray(np.dstack([array[..., 1], alpha]), "LA"), "grey-alpha.png")
    save(rgb.convert("L"), "grey.png")
    save(rgb.convert("1"), "bits-1.png")
    save(rgb.quantize(200), "palette.png")
    save(rgb.quantize(7), "palette-few.png")
    save(rgb.quantize(16), "palette-transparent.png", transparency=bytes(range(0, 256, 16)))
    save(rgb.convert("L"), "grey-transparent.png", transparency=int(array[..., 0].mean()))
    wide = array.astype(np.uint16) * 256 + np.arange(width, dtype=np.uint16)[None, :, None]
    save(Image.fromarray(wide[..., 1]), "grey-16.png")
    write("rgb-16.png", png(width, height, 16, 2, wide.astype(">u2").tobytes()))
    wide_alpha = np.dstack([wide, alpha.astype(np.uint16) * 257])
    write("alpha-16.png", png(width, height, 16, 6, wide_alpha.astype(">u2").tobytes()))
    write("grey-alpha-16.png", png(width, height, 16, 4, wide_alpha[..., 2:].astype(">u2").tobytes()))
    marked = struct.pack(">HHH", *(int(v) for v in array[3, 3]))
    write("rgb-transparent.png", png(width, height, 8, 2, array.tobytes(), (b"tRNS", marked)))
    fours = array[..., 0] >> 4
    write("grey-4.png", png(width, height, 4, 0, (fours[:, ::2] << 4 | fours[:, 1::2]).tobytes()))
    exif = Image.Exif()
    exif[0x0112] = 6
    save(rgb, "orientation.png", exif=exif)


def others(array: np.ndarray, alpha: np.ndarray) -> None:
    rgb = Image.fromarray(array)
    transparent = Image.fromarray(np.dstack([array, alpha]))
    exif = Image.Exif()
    exif[0x0112] = 8
    save(rgb, "lossy.webp", quality=80)
    write(KEPT, (HERE / KEPT).read_bytes())
    save(rgb, "lossless.webp", lossless=True)
    save(transparent, "alpha.webp", quality=90)
    save(transparent, "lossless-alpha.webp", lossless=True, exact=True)
    save(rgb, "profile.webp", lossless=True, icc_profile=swapped_profile(), exif=exif)
    save(rgb, "animated.webp", lossless=True, save_all=True, append_images=[ImageOps.invert(rgb)])
    write("placed.webp", placed_webp(rgb.crop((3, 5, 40, 30)), rgb.size, 0))
    write("placed-alpha.webp", placed_webp(transparent.crop((3, 5, 40, 30)), rgb.size, 0x10))
    write("flag-alone.webp", webp((b"VP8X", extended(0x10, rgb.size)), (b"VP8 ", lossy(rgb)["VP8 "])))
    save(rgb, "24.bmp")
    save(rgb.convert("L"), "grey.bmp")
    save(rgb.quantize(100), "palette.bmp")
    save(rgb.convert("1"), "bits-1.bmp")
    save(transparent, "alpha.bmp")
    save(rgb.quantize(60), "palette.gif")
    save(rgb, "animated.gif", save_all=True, append_images=[ImageOps.invert(rgb)], duration=100)
    save(rgb.quantize(30), "transparent.gif", transparency=4)
    small = rgb.quantize(12).crop((10, 10, 40, 30))
    out = io.BytesIO()
    small.save(out, "GIF")
    gif = bytearray(out.getvalue())
    gif[6:10] = struct.pack("<HH", *rgb.size)  # a frame smaller than the whole picture
    at = gif.index(b"\x2c", 13 + (3 << 1 + (gif[10] & 7)))
    gif[at + 1 : at + 5] = struct.pack("<HH", 10, 12)
    write("offset.gif", bytes(gif))


def tiffs(array: np.ndarray, alpha: np.ndarray) -> None:
    rgb = Image.fromarray(array)
    exif = Image.Exif()
    exif[0x0112] = 5
    save(rgb, "plain.tif")
    save(rgb, "lzw.tif", compression="tiff_lzw")
    save(rgb, "deflate.tif", compression="tiff_adobe_deflate", exif=exif)
    save(rgb, "profile.tif", icc_profile=swapped_profile())
    save(rgb.convert("L"), "grey.tif")
    save(rgb.convert("1"), "fax.tif", compression="group4")
    save(rgb.convert("CMYK"), "cmyk.tif")
    save(rgb.quantize(50), "palette.tif")
    save(Image.fromarray(np.dstack([array, alpha])), "alpha.tif")
    save(rgb, "jpeg.tif", compression="jpeg", quality=90)
    save(Image.fromarray(array[..., 1].astype(np.uint16) * 255), "grey-16.tif")


def fits() -> None:
    """Pictures of several shapes, and what a model of 32 pixels sees of them."""
    for width, height in ((61, 43), (40, 97), (20, 11), (32, 32), (300, 3), (400, 301)):
        name = f"fit-{width}x{height}.png"
        picture = Image.fromarray(scene(width, height))
        picture.save(HERE / name, optimize=True)
        for fit in ("crop", "pad", "stretch"):
            fitted(picture, 32, fit).save(HERE / f"{name}.{fit}.expected.png", optimize=True)


def main() -> None:
    for old in [*HERE.glob("*.*")]:
        if old.suffix != ".py" and old.name != KEPT:
            old.unlink()
    array = scene(60, 44)
    alpha = np.clip(np.mgrid[0:44, 0:60][1] * 6 - 40, 0, 255).astype(np.uint8)
    jpegs(Image.fromarray(array))
    pngs(array, alpha)
    others(array, alpha)
    tiffs(array, alpha)
    fits()


if __name__ == "__main__":
    main()
