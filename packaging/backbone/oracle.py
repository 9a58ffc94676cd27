"""What the files are held against: Pillow's resize, and the network of the package that published the weights."""

from pathlib import Path
from typing import Iterable

import numpy as np
import torch
from efficientnet_lite_pytorch import EfficientNet
from PIL import Image

from efficientnet_lite import Variant


def resized_side(length: int, size: int, shorter: int) -> int:
    """A half goes to the even neighbour, as in Python's `round` and Java's `Math.rint`."""
    return max(1, round(length * size / shorter))


def crop_start(length: int, size: int) -> int:
    """The middle; of an odd remainder the larger half is cut off above and on the left."""
    return -((size - length) // 2)


def fitted(picture: Image.Image, size: int) -> np.ndarray:
    """Short side to `size`, then the middle square: bytes (size,size,3)."""
    shorter = min(picture.size)
    sides = [resized_side(side, size, shorter) for side in picture.size]
    picture = picture.convert("RGB").resize(sides, Image.BILINEAR)
    left, top = (crop_start(side, size) for side in picture.size)
    return np.asarray(picture)[top:top + size, left:left + size]


def photographs(files: Iterable[Path], size: int) -> torch.Tensor:
    """(N,3,size,size) in [0,1]."""
    pixels = np.stack([fitted(Image.open(file), size) for file in files])
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous().float() / 255


def published(variant: Variant, weights: Path) -> torch.nn.Module:
    """The package's own network: (N,3,S,S), already normalised, to 1,000 logits."""
    network = EfficientNet.from_name(variant.id)
    network.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
    return network.eval()


def published_logits(network: torch.nn.Module, pictures: torch.Tensor) -> torch.Tensor:
    """As the network's authors feed it: (value - 127) / 128 of values up to 255."""
    with torch.no_grad():
        return network((pictures * 255 - 127) / 128)
