"""What Pillow and NumPy measure in some goldens, each pixel repeated to make them larger.

    python measures.py > measures-golden.json        # needs numpy and pillow
"""

import json
import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter, ImageStat

GOLDENS = Path(__file__).parent.parent / "goldens"
PICTURES = [
    ("rgb.png", 1), ("fit-20x11.png", 1), ("fit-61x43.png", 1), ("fit-40x97.png", 1), ("fit-300x3.png", 1),
    ("fit-400x301.png", 1), ("fit-400x301.png", 3), ("fit-400x301.png", 4), ("fit-61x43.png", 30),
    ("forest.webp.expected.png", 1), ("forest.webp.expected.png", 9), ("grey.png.expected.png", 1),
]
WAVES = np.array([[math.cos(math.pi * u * (2 * x + 1) / 64) for x in range(32)] for u in range(8)])


def blur(image: Image.Image) -> tuple[float, float]:
    longest = max(image.size)
    if longest > 64:
        image = image.resize([max(1, side * 64 // longest) for side in image.size], Image.BILINEAR)
    grey = image.convert("L")
    edges = ImageStat.Stat(grey.filter(ImageFilter.FIND_EDGES)).var[0]
    return math.sqrt(edges), float(np.std(grey.histogram()))


def perceptual_hash(image: Image.Image) -> str:
    grey = np.asarray(image.resize((32, 32), Image.BILINEAR).convert("L"), float)
    low = (WAVES @ grey @ WAVES.T).ravel()
    bits = "".join("1" if value > np.median(low) else "0" for value in low)
    return f"{int(bits, 2):016x}"


def measured(name: str, times: int) -> dict:
    stored = np.asarray(Image.open(GOLDENS / name).convert("RGB"))
    image = Image.fromarray(stored.repeat(times, 0).repeat(times, 1))
    pixels = np.asarray(image).astype(float)
    brightness = np.sqrt(pixels**2 @ [0.241, 0.691, 0.068]) / 255
    dim, bright = np.percentile(brightness, [5, 99])
    reduced = image.reduce(max(1, max(image.size) // 512))
    edges, evenness = blur(reduced)
    sharp, drawn = 1 - math.exp(-0.01 * edges), 1 - math.exp(-0.01 * evenness)
    return {
        "file": name, "times": times, "width": image.width, "height": image.height,
        "bright": bright, "dim": dim, "entropy": image.convert("L").entropy(),
        "edges": edges, "evenness": evenness, "sharpness": min(1, sharp + (drawn if drawn > 0.18 else 0)),
        "hash": perceptual_hash(reduced),
    }


def main() -> None:
    print(json.dumps({"pictures": [measured(*picture) for picture in PICTURES]}, indent=1))


if __name__ == "__main__":
    main()
