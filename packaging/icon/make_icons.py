"""Draws the icons of all systems from ocellus.svg: for Linux a .png, for the window several, for Windows an .ico, for macOS an .icns.

    pip install cairosvg==2.8.2 pillow==12.0.0      (CairoSVG needs the system's libcairo2)
    python packaging/icon/make_icons.py
"""

import io
from pathlib import Path

import cairosvg
from PIL import Image

HERE = Path(__file__).resolve().parent
DRAWING = HERE / "ocellus.svg"
WINDOW = HERE.parent.parent / "src/main/resources/app/ocellus/ui"
WINDOWS_SIDES = (16, 24, 32, 48, 64, 256)
MAC_SIDES = (16, 32, 64, 128, 256, 512, 1024)
LINUX_SIDE = 512
# a start reads them all, so none is larger than any desktop shows
WINDOW_SIDES = (32, 64, 128)


def drawn(side):
    """The drawing, as a picture of that many pixels a side: each size is drawn, none is scaled."""
    png = cairosvg.svg2png(url=str(DRAWING), output_width=side, output_height=side)
    return Image.open(io.BytesIO(png)).convert("RGBA")


def save(file, kind, sides):
    """Writes one file that holds the picture in these sizes."""
    pictures = [drawn(side) for side in sorted(sides, reverse=True)]
    pictures[0].save(
        file, kind, sizes=[picture.size for picture in pictures], append_images=pictures[1:], optimize=True
    )
    print(file.name, file.stat().st_size, "bytes")


for window_side in WINDOW_SIDES:
    save(WINDOW / f"ocellus-{window_side}.png", "PNG", [window_side])
save(HERE / "ocellus.png", "PNG", [LINUX_SIDE])
save(HERE / "ocellus.ico", "ICO", WINDOWS_SIDES)
save(HERE / "ocellus.icns", "ICNS", MAC_SIDES)
