"""Makes a backbone pair of a network of torchvision, and checks it.

    python from_torchvision.py resnet34 --weights resnet34-b627a593.pth --license BSD-3-Clause --out FOLDER
    python from_torchvision.py resnet34 --random 1 --out FOLDER        # untrained, to try things out

Writes FOLDER/<id>/. The weights are a state dict, of ImageNet or of anything else, with any number of classes.
"""

import argparse
import copy
import os
import sys
from pathlib import Path
from typing import Any, Dict

import torch
import torch.nn as nn
import torchvision

import checks
from pair import sha256, write_pair
from torchvision_network import backbone_of, blots, empty, parts, randomise, read_weights, trainable_from

IMAGENET_MEAN = [0.485, 0.456, 0.406]
IMAGENET_STD = [0.229, 0.224, 0.225]


def options() -> argparse.Namespace:
    """What to make, of what, and what to call it."""
    parser = argparse.ArgumentParser(description="Makes a backbone pair of a network of torchvision.")
    parser.add_argument("network", help="torchvision's name of it, such as resnet34, mobilenet_v2, efficientnet_b0")
    weights = parser.add_mutually_exclusive_group(required=True)
    weights.add_argument("--weights", type=Path, help="a file with its state dict")
    weights.add_argument("--random", type=int, metavar="SEED", help="random weights")
    parser.add_argument("--out", type=Path, required=True, help="the folder in which the pair gets a folder")
    parser.add_argument("--id", help="small letters, digits, '-'; default: from the network's name")
    parser.add_argument("--title", help="what people read; default: the network's name")
    parser.add_argument("--license", default="", help="of the weights, such as BSD-3-Clause")
    parser.add_argument("--source", help="where the weights come from; default: the name and hash of the file")
    parser.add_argument("--size", type=int, default=224, help="side of its pictures in pixels (224)")
    parser.add_argument("--mean", type=float, nargs=3, default=IMAGENET_MEAN, help="of RGB in [0,1] (ImageNet's)")
    parser.add_argument("--std", type=float, nargs=3, default=IMAGENET_STD, help="of RGB in [0,1] (ImageNet's)")
    return parser.parse_args()


def order_sets() -> None:
    """Starts again where Python would shuffle its sets: TorchScript writes some of them, and the file would differ."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})


def main() -> None:
    """Reads, folds, writes, checks."""
    order_sets()
    given = options()
    state = read_weights(given.weights) if given.weights else {}
    network = empty(given.network, state)
    if given.weights:
        network.load_state_dict(state)
    else:
        randomise(network, given.size, given.random)
    folder = given.out / (given.id or given.network.replace("_", "-"))
    make(network, folder, given.size, given.mean, given.std, origin(given, folder.name))
    print(f"{folder}: hashes {sha256(folder / 'backbone.pt')} (pt), {sha256(folder / 'backbone.onnx')} (onnx)")


def origin(given: argparse.Namespace, name: str) -> Dict[str, Any]:
    """Who made the weights, and what they may be used for."""
    title = given.title or given.network
    if not given.weights:
        title, weights = f"{title} (random)", f"random weights, seed {given.random}"
    else:
        weights = given.source or f"{given.weights.name}, SHA-256 {sha256(given.weights)}"
    return {"id": name, "title": title, "role": "other", "license": given.license or "not stated",
            "source": f"torchvision {torchvision.__version__} {given.network}; {weights}"}


def make(network: nn.Module, folder: Path, size: int, mean: list, std: list, origin: Dict[str, Any]) -> None:
    """The pair of a network in inference mode, which is not changed; ends when a check fails."""
    backbone = backbone_of(copy.deepcopy(network), size, mean, std)
    starts = trainable_from(backbone)
    structure = {"mean": mean, "std": std, "trainableFrom": starts, "padding": "fixed"}
    write_pair(backbone, [], folder, origin, structure)
    print(f"{origin['title']}: {len(backbone.layers)} layers, trainableFrom {starts}")
    check(network, folder, size, starts)


def check(network: nn.Module, folder: Path, size: int, starts: Dict[str, int]) -> None:
    """The files against each other, and against the network with its BatchNorms where they were."""
    torch.manual_seed(1)
    script = torch.jit.load(folder / "backbone.pt")
    pictures = blots(size)[3::4]
    checks.check_files(folder, script)
    checks.check_engines(folder, script, "blots", pictures)
    checks.check_engines(folder, script, "grey", torch.full((1, 3, size, size), 0.5))
    for start in sorted(set(starts.values()) - {0}):
        checks.check_tail(script, start, pictures)
    head = parts(network).head
    with torch.no_grad():
        expected = network((pictures - script.mean) / script.std)
        features = checks.run_onnx(folder / "backbone.onnx", pictures)[1]
        logits = torch.nn.functional.linear(features, head.weight, head.bias)
        script.set_head(head.weight, head.bias)
        checks.expect(f"logits, PyTorch and the unfolded network (largest {expected.max():.2f})",
                      checks.furthest(script(pictures), expected), 1e-4)
        checks.expect("logits, ONNX Runtime and the unfolded network", checks.furthest(logits, expected), 1e-4)
        script.set_size(torch.tensor([float(size // 2)]))
        smaller = blots(size // 2)[7::8]
        expected = network((smaller - script.mean) / script.std)
        checks.expect("set_size: logits at half the size", checks.furthest(script(smaller), expected), 1e-4)
    checks.check_methods(folder / "backbone.pt", pictures)
    checks.check_gradients(folder / "backbone.pt", pictures)
    checks.exit_if_any_failed()


if __name__ == "__main__":
    main()
