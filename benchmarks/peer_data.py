"""Folders of pictures for the peers: split, subset, the data's own mean and deviation, loaders."""

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.utils.data import DataLoader, Subset
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2

BATCH = 32
WORKERS = 2


def shares(folder: ImageFolder, share: float, seed: int) -> tuple[list[int], list[int]]:
    """Indices of a share of every class, at least one picture, and of the rest."""
    taken, rest = [], []
    for label in range(len(folder.classes)):
        indices = [i for i, target in enumerate(folder.targets) if target == label]
        random.Random(f"{seed} {label}").shuffle(indices)
        count = max(1, round(share * len(indices)))
        taken += indices[:count]
        rest += indices[count:]
    return sorted(taken), sorted(rest)


def loader(folder: Path, transform: Callable, indices: list[int], shuffled: bool) -> DataLoader:
    """Batches of (pictures, labels); the workers live as long as the loader."""
    pictures = Subset(ImageFolder(folder, transform), indices)
    return DataLoader(pictures, BATCH, shuffle=shuffled, num_workers=WORKERS, persistent_workers=True)


def tensor(mean: list[float], std: list[float]) -> list[Callable]:
    """The end of every pipeline: floats in [0,1], normalised."""
    return [v2.PILToTensor(), v2.ToDtype(torch.float32, scale=True), v2.Normalize(mean, std)]


def own_normalisation(folder: ImageFolder) -> tuple[list[float], list[float]]:
    """Mean and standard deviation of each channel over all pixels, in [0,1]."""
    pixels, total, squares = 0, np.zeros(3, np.int64), np.zeros(3, np.int64)
    for path, _ in folder.samples:
        values = np.asarray(Image.open(path).convert("RGB"), np.int64).reshape(-1, 3)
        pixels += len(values)
        total += values.sum(0)
        squares += (values**2).sum(0)
    mean = total / pixels
    std = np.sqrt(squares / pixels - mean**2)
    return (mean / 255).tolist(), (std / 255).tolist()
