"""The backbone of Fast in eight bits and in half precision beside itself: speed, and the accuracy of a head on its features.

    python quantised.py DATA

DATA holds train/<class>/ and test/<class>/. Needs numpy, pillow, scikit-learn, onnx and onnxruntime. Eight bits are static:
weights a channel, activations by 200 training pictures. Prints one JSON object a network.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np
import onnx
import onnxruntime
from onnxruntime.quantization import (CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static)
from onnxruntime.quantization.shape_inference import quant_pre_process
from PIL import Image
from sklearn.linear_model import LogisticRegression

BACKBONE = Path(__file__).resolve().parents[1] / "assets" / "backbones" / "efficientnet-lite0" / "backbone.onnx"
SIZE, BATCH, ROUNDS, CALIBRATION = 224, 32, 15, 200


def pixels(file: Path) -> np.ndarray:
    """The picture (3,S,S) in [0,1], its short side scaled, its middle cut out."""
    with Image.open(file) as picture:
        picture = picture.convert("RGB")
        width, height = (round(side * SIZE / min(picture.size)) for side in picture.size)
        picture = picture.resize((width, height), Image.BILINEAR)
    left, top = (width - SIZE) // 2, (height - SIZE) // 2
    return np.asarray(picture.crop((left, top, left + SIZE, top + SIZE)), np.float32).transpose(2, 0, 1) / 255


def part(folder: Path) -> tuple[np.ndarray, list[str]]:
    files = sorted(folder.glob("*/*"))
    return np.stack([pixels(file) for file in files]), [file.parent.name for file in files]


class Calibration(CalibrationDataReader):
    def __init__(self, pictures: np.ndarray):
        self.batches = iter({"image": picture[None]} for picture in pictures)

    def get_next(self):
        return next(self.batches, None)


def quantised(folder: Path, pictures: np.ndarray, activations: QuantType) -> Path:
    prepared, target = folder / "prepared.onnx", folder / f"{activations.name}.onnx"
    quant_pre_process(str(BACKBONE), str(prepared))
    quantize_static(str(prepared), str(target), Calibration(pictures), quant_format=QuantFormat.QDQ, per_channel=True,
                    activation_type=activations, weight_type=QuantType.QInt8,
                    calibrate_method=CalibrationMethod.MinMax)
    return target


def halved(folder: Path) -> Path:
    from onnxruntime.transformers.float16 import convert_float_to_float16
    target = folder / "half.onnx"
    onnx.save(convert_float_to_float16(onnx.load(BACKBONE), keep_io_types=True), target)
    return target


def measured(name: str, network: Path, train: tuple, test: tuple) -> None:
    session = onnxruntime.InferenceSession(network, providers=["CPUExecutionProvider"])

    def features(pictures: np.ndarray) -> np.ndarray:
        return np.concatenate([session.run(["features"], {"image": pictures[first:first + BATCH]})[0]
                               for first in range(0, len(pictures), BATCH)])

    def seconds(count: int) -> float:
        taken = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            session.run(["features"], {"image": train[0][:count]})
            taken.append(time.perf_counter() - began)
        return median(taken)

    head = LogisticRegression(C=0.03, max_iter=2000).fit(features(train[0]), train[1])
    print(json.dumps({"network": name, "megabytes": round(network.stat().st_size / 1e6, 1),
                      "secondsOfOne": round(seconds(1), 4), "secondsOfBatch": round(seconds(BATCH), 3),
                      "testAccuracy": round(head.score(features(test[0]), test[1]), 4)}), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    train, test = part(data / "train"), part(data / "test")
    some = train[0][np.linspace(0, len(train[0]) - 1, CALIBRATION).astype(int)]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        measured("32 bits", BACKBONE, train, test)
        measured("8 bits, signed activations", quantised(folder, some, QuantType.QInt8), train, test)
        measured("8 bits, unsigned activations", quantised(folder, some, QuantType.QUInt8), train, test)
        measured("half precision", halved(folder), train, test)


if __name__ == "__main__":
    main()
