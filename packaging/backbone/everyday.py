"""The model that is there before anyone has trained one: Lite0 with the head of the 1,000 ImageNet classes."""

import hashlib
import json
import struct
import zipfile
from pathlib import Path
from typing import Any, Dict, List

import torch

from efficientnet_lite import LITE0
from pair import sha256

NAMES = Path(__file__).parent / "imagenet-names.txt"
SUMMARY = ("The 1,000 classes of ImageNet (ILSVRC 2012), as trained by the publishers of EfficientNet-Lite0, who "
           "report 75.1 % of the ImageNet validation pictures named right at the first guess. Not trained here.")


def class_names() -> List[str]:
    """In the order of the head's rows."""
    names = NAMES.read_text(encoding="utf-8").splitlines()
    if len({name.lower() for name in names}) != 1000:
        raise ValueError(f"{NAMES.name} must hold 1,000 names that differ by more than capitals")
    return names


def safetensors(tensors: Dict[str, torch.Tensor]) -> bytes:
    """The length of the header in 8 bytes, the header in JSON filled up to 8 bytes, then the values, little-endian."""
    header: Dict[str, Any] = {}
    values = b""
    for name, tensor in tensors.items():
        piece = tensor.detach().numpy().astype("<f4").tobytes()
        offsets = [len(values), len(values) + len(piece)]
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": offsets}
        values += piece
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + values


def description(onnx: Path, weights: bytes) -> Dict[str, Any]:
    """What `model.json` says."""
    return {
        "format": 1,
        "application": "Ocellus",
        "name": "Everyday things",
        "backbone": {"id": LITE0.id, "sha256": sha256(onnx)},
        "classes": [{"id": f"imagenet/{n:04}", "name": name} for n, name in enumerate(class_names())],
        "preprocessing": {"size": LITE0.size, "fit": "crop"},
        "temperature": 1.0,
        "threshold": 0.0,
        "weights": {"sha256": hashlib.sha256(weights).hexdigest()},
        "training": {"summary": SUMMARY},
    }


def write_stored(path: Path, entries: Dict[str, bytes]) -> None:
    """A zip that depends on its entries alone: no compression, no clock, no operating system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as bundle:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name)  # dated 1980-01-01
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, content)


def write_everyday(path: Path, onnx: Path, head_weight: torch.Tensor, head_bias: torch.Tensor) -> None:
    """The bundle, tied to the backbone whose ONNX file is given."""
    weights = safetensors({"head.weight": head_weight, "head.bias": head_bias})
    model = json.dumps(description(onnx, weights), indent=2, ensure_ascii=False) + "\n"
    write_stored(path, {"model.json": model.encode(), "weights.safetensors": weights})
