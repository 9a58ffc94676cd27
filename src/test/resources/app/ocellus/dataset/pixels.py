"""Mean and population standard deviation over all pixels of some goldens, in [0, 1], by NumPy in 64-bit floats.

    python pixels.py > pixels-golden.json        # needs numpy and pillow
"""

import json
from pathlib import Path

import numpy as np
from PIL import Image

GOLDENS = Path(__file__).parent.parent / "image" / "goldens"
FILES = ["24.bmp", "fit-20x11.png", "fit-300x3.png", "fit-400x301.png", "fit-40x97.png", "rgb.png"]


def main() -> None:
    pixels = np.concatenate([np.asarray(Image.open(GOLDENS / name)).reshape(-1, 3) for name in FILES]) / 255.0
    values = {"files": FILES, "pixels": len(pixels), "mean": pixels.mean(0).tolist(), "std": pixels.std(0).tolist()}
    print(json.dumps(values, indent=1))


if __name__ == "__main__":
    main()
