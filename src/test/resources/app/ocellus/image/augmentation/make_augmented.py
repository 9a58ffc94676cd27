"""Makes the pictures of this folder: what torchvision and PyTorch make of some of the goldens.

    python make_augmented.py        # needs pillow, numpy, torch 2.7 and torchvision 0.22

Colours are torchvision's on 8-bit tensors, the crop is its `resized_crop` on a Pillow picture, and the rotation is
PyTorch's `grid_sample` with reflected edges, in 64 bits, rounded.
"""

import math
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision.transforms import functional as F

HERE = Path(__file__).parent
GOLDENS = HERE.parent / "goldens"
TURNS = (17, -171)


def picture(name: str) -> Image.Image:
    return Image.open(GOLDENS / name).convert("RGB")


def tensor(name: str) -> torch.Tensor:
    """Of shape (3, H, W), 8 bits."""
    return torch.from_numpy(np.asarray(picture(name)).copy()).permute(2, 0, 1)


def save(pixels: torch.Tensor, name: str) -> None:
    Image.fromarray(pixels.permute(1, 2, 0).numpy()).save(HERE / name)


def turned(name: str, degrees: float) -> torch.Tensor:
    """Anticlockwise; y points downwards."""
    pixels = tensor(name).double()[None]
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    matrix = torch.tensor([[[cos, -sin, 0], [sin, cos, 0]]], dtype=torch.double)
    grid = torch.nn.functional.affine_grid(matrix, pixels.shape, align_corners=False)
    result = torch.nn.functional.grid_sample(
        pixels, grid, mode="bilinear", padding_mode="reflection", align_corners=False
    )
    return result[0].round().to(torch.uint8)


def main() -> None:
    colours = tensor("fit-61x43.png")
    save(F.adjust_brightness(colours, 1.3), "brightness-1.3.png")
    save(F.adjust_brightness(colours, 0.7), "brightness-0.7.png")
    save(F.adjust_contrast(colours, 1.4), "contrast-1.4.png")
    save(F.adjust_contrast(colours, 0.6), "contrast-0.6.png")
    save(F.adjust_saturation(colours, 1.4), "saturation-1.4.png")
    save(F.adjust_saturation(colours, 0.6), "saturation-0.6.png")
    F.resized_crop(picture("fit-400x301.png"), 20, 75, 170, 213, [32, 32]).save(HERE / "crop-75-20-213-170.png")
    for degrees in TURNS:
        save(turned("fit-32x32.png", degrees), f"rotation-{degrees}.png")


if __name__ == "__main__":
    main()
