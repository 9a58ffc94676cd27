"""A folder of photographs classified into a table, the two ways it is usually written in Python.

    python score.py torch FOLDER TABLE.csv     # torchvision, PyTorch eager, a DataLoader with two workers
    python score.py onnx FOLDER TABLE.csv      # Pillow and onnxruntime, one after the other

Both use the built-in model: the published EfficientNet-Lite0 with its 1,000 classes. Prints one JSON object; the time begins
when everything is imported and the network is loaded.
"""

import argparse
import csv
import json
import struct
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

ASSETS = Path(__file__).resolve().parents[1] / "assets"
BATCH = 32
SIZE = 224


def everyday() -> tuple[list[str], np.ndarray, np.ndarray]:
    """Names, weight (C,features) and bias (C) of the built-in model."""
    with zipfile.ZipFile(ASSETS / "models" / "everyday.ocellus") as bundle:
        model, content = json.loads(bundle.read("model.json")), bundle.read("weights.safetensors")
    length = struct.unpack("<Q", content[:8])[0]
    header, values = json.loads(content[8:8 + length]), content[8 + length:]

    def tensor(name: str) -> np.ndarray:
        start, end = header[name]["data_offsets"]
        return np.frombuffer(values[start:end], "<f4").reshape(header[name]["shape"])

    return [entry["name"] for entry in model["classes"]], tensor("head.weight"), tensor("head.bias")


def with_torch(files: list[Path]) -> Iterator[tuple[float, Iterator[tuple[int, float]]]]:
    import torch
    from peer_network import MEAN, STD, published
    from torch.utils.data import DataLoader, Dataset
    from torchvision.transforms import v2

    prepare = v2.Compose([
        v2.Resize(SIZE), v2.CenterCrop(SIZE), v2.ToImage(), v2.ToDtype(torch.float32, scale=True),
        v2.Normalize([MEAN] * 3, [STD] * 3),
    ])

    class Photographs(Dataset):
        def __len__(self) -> int:
            return len(files)

        def __getitem__(self, index: int) -> torch.Tensor:
            with Image.open(files[index]) as picture:
                return prepare(picture.convert("RGB"))

    network = published(SIZE).eval()

    def answers() -> Iterator[tuple[int, float]]:
        with torch.inference_mode():
            for batch in DataLoader(Photographs(), BATCH, num_workers=2):
                best = network(batch).softmax(1).max(1)
                yield from zip(best.indices.tolist(), best.values.tolist())

    yield time.perf_counter(), answers()


def with_onnx(files: list[Path]) -> Iterator[tuple[float, Iterator[tuple[int, float]]]]:
    import onnxruntime

    _, weight, bias = everyday()
    network = onnxruntime.InferenceSession(ASSETS / "backbones" / "efficientnet-lite0" / "backbone.onnx",
                                           providers=["CPUExecutionProvider"])

    def pixels(file: Path) -> np.ndarray:
        with Image.open(file) as picture:
            picture = picture.convert("RGB")
            short = min(picture.size)
            width, height = (round(side * SIZE / short) for side in picture.size)
            picture = picture.resize((width, height), Image.BILINEAR)
        left, top = (width - SIZE) // 2, (height - SIZE) // 2
        picture = picture.crop((left, top, left + SIZE, top + SIZE))
        return np.asarray(picture, np.float32).transpose(2, 0, 1) / 255

    def answers() -> Iterator[tuple[int, float]]:
        for first in range(0, len(files), BATCH):
            batch = np.stack([pixels(file) for file in files[first:first + BATCH]])
            logits = network.run(["features"], {"image": batch})[0] @ weight.T + bias
            odds = np.exp(logits - logits.max(1, keepdims=True))
            best = odds.argmax(1)
            yield from zip(best.tolist(), (odds.max(1) / odds.sum(1)).tolist())

    yield time.perf_counter(), answers()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=["torch", "onnx"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("table", type=Path)
    options = parser.parse_args()
    files = sorted(options.folder.rglob("*.jpg"))
    names = everyday()[0]
    began, answers = next(with_torch(files) if options.engine == "torch" else with_onnx(files))
    with options.table.open("w", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(["file", "class", "probability"])
        for file, (best, probability) in zip(files, answers):
            rows.writerow([file, names[best], probability])
    print(json.dumps({"pictures": len(files), "seconds": time.perf_counter() - began}))


if __name__ == "__main__":
    main()
