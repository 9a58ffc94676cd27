"""Quick's job in plain PyTorch: features of all pictures in eager mode, then a linear head, then the test.

    python quick.py DATA [--cache FILE.pt]

DATA holds train/<class>/ and test/<class>/. Two workers load, torchvision prepares. With --cache the features are kept in
FILE.pt, and taken from it where it is there. Prints one JSON object; `seconds` is the time from when everything is imported.
"""

import argparse
import json
import time
from pathlib import Path

import torch
from peer_data import loader, shares, tensor
from peer_network import LITE0, MEAN, STD, published
from torch import nn
from torch.nn import functional as F
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2

SHARE = 0.15
EPOCHS, BATCH, RATE, DECAY, DROPOUT, SMOOTHING = 30, 64, 1e-3, 0.01, 0.5, 0.1
PLAIN = v2.Compose([v2.Resize(LITE0.size), v2.CenterCrop(LITE0.size), *tensor([MEAN] * 3, [STD] * 3)])


@torch.inference_mode()
def features(folder: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Features (N,F) and labels (N)."""
    network = published(LITE0.size).eval()
    network._fc = nn.Identity()
    rows, labels = zip(*((network(pictures), labels) for pictures, labels in
                         loader(folder, PLAIN, list(range(len(ImageFolder(folder)))), False)))
    return torch.cat(rows), torch.cat(labels)


def known_features(data: Path, cache: Path | None) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    if cache and cache.exists():
        return torch.load(cache)
    parts = {part: features(data / part) for part in ("train", "test")}
    if cache:
        torch.save(parts, cache)
    return parts


def head(rows: torch.Tensor, labels: torch.Tensor, validation: list[int], training: list[int]) -> nn.Module:
    """The head of the epoch that judged the validation best."""
    network = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(rows.shape[1], int(labels.max()) + 1))
    steps = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(steps, EPOCHS * -(-len(training) // BATCH))
    best, kept = float("inf"), {}
    for _ in range(EPOCHS):
        network.train()
        for batch in torch.tensor(training)[torch.randperm(len(training))].split(BATCH):
            steps.zero_grad()
            F.cross_entropy(network(rows[batch]), labels[batch], label_smoothing=SMOOTHING).backward()
            steps.step()
            schedule.step()
        network.eval()
        with torch.no_grad():
            loss = F.cross_entropy(network(rows[validation]), labels[validation]).item()
        if loss < best:
            best, kept = loss, {name: value.clone() for name, value in network.state_dict().items()}
    network.load_state_dict(kept)
    return network.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    began = time.perf_counter()
    parts = known_features(options.data, options.cache)
    validation, training = shares(ImageFolder(options.data / "train"), SHARE, options.seed)
    network = head(*parts["train"], validation, training)
    rows, labels = parts["test"]
    with torch.no_grad():
        accuracy = (network(rows).argmax(1) == labels).float().mean().item()
    print(json.dumps({"seconds": time.perf_counter() - began, "accuracy": accuracy}))


if __name__ == "__main__":
    main()
