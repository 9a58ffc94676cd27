"""Whole epochs from files in plain PyTorch: torchvision augments, two workers load, one validation pass follows.

    python epoch.py DATA [--depth last-two] [--epochs 2]

DATA holds train/<class>/. Prints one JSON object.
"""

import argparse
import json
import time
from pathlib import Path
from statistics import median

import torch
from peer_data import loader, shares, tensor
from peer_epoch import judge, train
from peer_network import DEPTHS, LITE0, MEAN, STD, PeerNetwork, optimizer
from torchvision.datasets import ImageFolder
from torchvision.transforms import InterpolationMode, v2

SHARE = 0.15
RATE = 2e-4
SMOOTHING = 0.1
NORMALISED = tensor([MEAN] * 3, [STD] * 3)

AUGMENTED = v2.Compose([
    v2.RandomResizedCrop(LITE0.size, scale=(0.6, 1)),
    v2.RandomHorizontalFlip(),
    v2.RandomRotation(10, InterpolationMode.BILINEAR),
    *NORMALISED,
])
PLAIN = v2.Compose([v2.Resize(LITE0.size), v2.CenterCrop(LITE0.size), *NORMALISED])


def run(options: argparse.Namespace) -> dict:
    folder = options.data / "train"
    classes = ImageFolder(folder)
    validation, training = shares(classes, SHARE, options.seed)
    batches = loader(folder, AUGMENTED, training, True), loader(folder, PLAIN, validation, False)
    network = PeerNetwork(options.depth, len(classes.classes), frozen_eval=options.frozen_eval)
    steps = optimizer(torch.optim.AdamW, network, RATE)
    epochs = []
    for _ in range(options.epochs):
        start = time.perf_counter()
        train(network, steps, batches[0], SMOOTHING)
        middle = time.perf_counter()
        loss, accuracy = judge(network, batches[1])
        end = time.perf_counter()
        epochs.append({"seconds": round(end - start, 2), "trainingSeconds": round(middle - start, 2),
                       "validationSeconds": round(end - middle, 2),
                       "validationLoss": round(loss, 4), "validationAccuracy": round(accuracy, 4)})
    seconds = round(median(epoch["seconds"] for epoch in epochs), 2)
    return {"depth": options.depth, "trainingImages": len(training), "validationImages": len(validation),
            "epochs": epochs, "secondsPerEpoch": seconds,
            "imagesPerSecond": round((len(training) + len(validation)) / seconds, 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--depth", choices=DEPTHS, default="last-two")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, help="of the training itself; default: all cores")
    parser.add_argument("--frozen-eval", action="store_true", help="frozen BatchNorm uses its stored statistics")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    print(json.dumps(run(options), indent=1))


if __name__ == "__main__":
    main()
