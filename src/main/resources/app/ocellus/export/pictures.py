"""From a picture's file to what the model takes, to the last bit as the program does that made the model.

Values as stored, no colour profile, CMYK by the naive formula, 16 bits by the upper 8, grey as three equal
channels, alpha over white, the first frame, upright by EXIF; then Pillow's antialiased BILINEAR.
"""

import os

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ("JPEG", "PNG", "GIF", "BMP", "DIB", "WEBP", "TIFF")
MOST_PIXELS = 200_000_000
GREY = 127
WHITE = 255

# Files that are meant by their name; those that cannot be read get their reason.
EXTENSIONS = frozenset(
    "jpg jpeg jpe jfif pjpeg pjp mpo png apng gif bmp dib webp tif tiff heic heif hif heics heifs avif avifs jxl jp2 "
    "j2k jpx psd psb ico cur svg svgz 3fr arw cr2 cr3 crw dcr dng erf gpr iiq kdc mef mos mrw nef nrw orf pef raf raw "
    "rw2 rwl sr2 srf srw x3f 3gp asf avi flv m2ts m4v mkv mov mp4 mpeg mpg mts ogv webm wmv".split())
CLUTTER = frozenset(("thumbs.db", "desktop.ini", "__macosx", "@eadir", "$recycle.bin", "__pycache__"))

Image.MAX_IMAGE_PIXELS = None  # MOST_PIXELS is looked at instead, before anything is decoded


def is_picture(path):
    """By its name or by its content, as a picture without an extension is one all the same."""
    if os.path.splitext(path)[1][1:].lower() in EXTENSIONS:
        return True
    try:
        with Image.open(path, formats=FORMATS):
            return True
    except Exception:
        return False


def walk(path, seen=None):
    """The pictures meant by a path: a file as it is named, of a folder all pictures, in the order of their names."""
    if not os.path.isdir(path):
        yield path
        return
    seen = set() if seen is None else seen
    real = os.path.realpath(path)
    if real in seen:
        return
    seen.add(real)
    for name in sorted(os.listdir(path), key=os.fsencode):
        place = os.path.join(path, name)
        if name.startswith(".") or name.lower() in CLUTTER:
            continue
        if os.path.isdir(place):
            yield from walk(place, seen)
        elif is_picture(place):
            yield place


def reason(fault):
    """Why a picture could not be read, in words."""
    if isinstance(fault, FileNotFoundError):
        return "it does not exist"
    if isinstance(fault, UnidentifiedImageError):
        return "it is no picture of a known format"
    return " ".join(str(fault).split()) or type(fault).__name__


def over_white(rgb, alpha):
    """(value * alpha + 255 * (255 - alpha)) / 255, rounded to nearest."""
    opacity = alpha.astype(np.uint32)[..., None]
    product = rgb.astype(np.uint32) * opacity + WHITE * (WHITE - opacity) + 128
    return ((product + (product >> 8)) >> 8).astype(np.uint8)


def upright_rgb(source):
    """A picture of mode RGB from a path or a binary file."""
    with Image.open(source, formats=FORMATS) as opened:
        width, height = opened.size
        if width * height > MOST_PIXELS:
            raise ValueError(f"{width} x {height} pixels are too many")
        opened.load()
        picture = ImageOps.exif_transpose(opened)
    if picture.mode.startswith("I;16"):
        picture = Image.fromarray((np.asarray(picture) >> 8).astype(np.uint8))
    if "A" in picture.mode or "a" in picture.mode or "transparency" in picture.info:
        pixels = np.asarray(picture.convert("RGBA"))
        return Image.fromarray(over_white(pixels[..., :3], pixels[..., 3]))
    return picture.convert("RGB")


def resized(picture, columns, rows):
    """Columns first, then rows: Pillow alone may take the other order, which moves some values by one."""
    return picture.resize((columns, picture.height), Image.BILINEAR).resize((columns, rows), Image.BILINEAR)


def fitted(picture, size, fit):
    """Bytes (size,size,3)."""
    width, height = picture.size
    if fit == "stretch":
        return np.asarray(resized(picture, size, size))
    side = max(width, height) if fit == "pad" else min(width, height)
    columns, rows = max(1, round(width * size / side)), max(1, round(height * size / side))
    small = np.asarray(resized(picture, columns, rows))
    top, left = (size - rows) // 2, (size - columns) // 2
    if fit == "pad":
        square = np.full((size, size, 3), GREY, np.uint8)
        square[top:top + rows, left:left + columns] = small
        return square
    return small[-top:-top + size, -left:-left + size]


def prepared(source, contract):
    """Floats (3,S,S) in [0,1] of a path or a binary file; any exception means that it is no readable picture."""
    pixels = fitted(upright_rgb(source), contract["size"], contract["fit"])
    return np.ascontiguousarray(pixels.transpose(2, 0, 1)).astype(np.float32) / np.float32(255)
