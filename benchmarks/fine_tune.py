"""The tutorial's recipe in plain PyTorch: every layer learns by Adam at a constant rate, on crops of 299 x 299.

    python fine_tune.py DATA [--subset 0.25] [--epochs 10]

DATA holds train/<class>/ and test/<class>/. A share of the test pictures is the validation that chooses the best
epoch; the accuracy is that of the other test pictures. Prints one JSON object, a line an epoch on standard error.
"""

import argparse
import copy
import json
import sys
import time
from pathlib import Path
from statistics import median

import torch
from peer_data import loader, own_normalisation, shares, tensor
from peer_epoch import judge, train
from peer_network import PeerNetwork, optimizer
from torch.utils.data import DataLoader
from torchvision.datasets import ImageFolder
from torchvision.transforms import InterpolationMode, v2

STRETCHED, CROPPED, SIZE = (150, 150), 315, 299


def loaders(options: argparse.Namespace) -> tuple[DataLoader, DataLoader, DataLoader]:
    """Training, validation, test."""
    learnt, judged = ImageFolder(options.data / "train"), ImageFolder(options.data / "test")
    if learnt.classes != judged.classes:
        raise SystemExit("train and test hold different classes")
    normalised = tensor(*own_normalisation(learnt))
    augmented = v2.Compose([
        v2.Resize(STRETCHED),
        v2.RandomResizedCrop(CROPPED, scale=(0.95, 1)),
        v2.RandomRotation(10, InterpolationMode.BILINEAR),
        v2.RandomHorizontalFlip(),
        v2.CenterCrop(SIZE),
        *normalised,
    ])
    plain = v2.Compose([v2.Resize((SIZE, SIZE)), *normalised])
    training, _ = shares(learnt, options.subset, options.seed)
    validation, test = shares(judged, options.validation, options.seed)
    return (loader(options.data / "train", augmented, training, True),
            loader(options.data / "test", plain, validation, False),
            loader(options.data / "test", plain, test, False))


def run(options: argparse.Namespace) -> dict:
    """Trains until the validation loss has not improved for `patience` epochs; the best epoch is what is tested."""
    training, validation, test = loaders(options)
    network = PeerNetwork("all", len(training.dataset.dataset.classes), SIZE)
    steps = optimizer(torch.optim.Adam, network, options.learning_rate, decay=0)
    best, best_epoch, weights, seconds = float("inf"), 0, {}, []
    for epoch in range(1, options.epochs + 1):
        start = time.perf_counter()
        loss = train(network, steps, training, smoothing=0)
        validation_loss, accuracy = judge(network, validation)
        seconds.append(round(time.perf_counter() - start, 2))
        print(f"epoch {epoch}: {seconds[-1]} s, loss {loss:.4f}, validation loss {validation_loss:.4f}, "
              f"accuracy {accuracy:.4f}", file=sys.stderr)
        if validation_loss < best:
            best, best_epoch, weights = validation_loss, epoch, copy.deepcopy(network.state_dict())
        elif epoch - best_epoch >= options.patience:
            break
    network.load_state_dict(weights)
    _, test_accuracy = judge(network, test)
    return {"trainingImages": len(training.dataset), "validationImages": len(validation.dataset),
            "testImages": len(test.dataset), "learningRate": options.learning_rate, "secondsOfEpochs": seconds,
            "secondsPerEpoch": round(median(seconds), 2), "bestEpoch": best_epoch, "validationLoss": round(best, 4),
            "testAccuracy": round(test_accuracy, 4)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--subset", type=float, default=1.0, help="share of each class's training pictures")
    parser.add_argument("--validation", type=float, default=0.15, help="share of each class's test pictures")
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--patience", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    print(json.dumps(run(options), indent=1))


if __name__ == "__main__":
    main()
