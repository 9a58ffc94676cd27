"""Quick's peer: scikit-learn's logistic regression on the very features and training files of a model.

    python logistic_regression.py MODEL.ocellus DATA CACHE

DATA holds train/<class>/ and test/<class>/; CACHE is the program's cache folder (`ocellus doctor` names it), which
holds the features after `ocellus train` and `ocellus evaluate`. Needs numpy and scikit-learn.
"""

import hashlib
import json
import struct
import sys
import zipfile
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

MARK = 16  # hex digits of a content hash that a model keeps of each file it learnt from


def segment(path: Path) -> dict[str, np.ndarray]:
    """The rows of one file of the feature cache, by content hash."""
    content = path.read_bytes()
    magic, version, width, count = struct.unpack("<4sIII", content[:16])
    assert (magic, version) == (b"OCFS", 1), path
    hashes = [content[16 + 32 * i : 48 + 32 * i].hex() for i in range(count)]
    rows = np.frombuffer(content, "<f4", offset=16 + 32 * count).reshape(count, width)
    return dict(zip(hashes, rows))


def cached_features(cache: Path, backbone: str, preprocessing: dict) -> dict[str, np.ndarray]:
    key = f"{backbone[:16]}-{preprocessing['size']}-{preprocessing['fit']}"
    rows: dict[str, np.ndarray] = {}
    for path in (cache / "features" / key).glob("*.features"):
        rows.update(segment(path))
    return rows


def images(folder: Path) -> list[tuple[str, str]]:
    """Content hash and class of every file."""
    return [
        (hashlib.sha256(path.read_bytes()).hexdigest(), path.parent.name)
        for path in sorted(folder.glob("*/*"))
        if path.is_file()
    ]


def table(rows: dict[str, np.ndarray], part: list[tuple[str, str]]) -> tuple[np.ndarray, list[str]]:
    """Features and classes; the program itself must have computed the features."""
    unknown = sum(h not in rows for h, _ in part)
    if unknown or not part:
        raise SystemExit(f"{unknown} of {len(part)} images are not in the cache: run train and evaluate first")
    return np.stack([rows[h] for h, _ in part]), [c for _, c in part]


def main(model: str, data: str, cache: str) -> None:
    with zipfile.ZipFile(model) as bundle:
        description = json.loads(bundle.read("model.json"))
        learnt = set(bundle.read("trained-on.txt").decode().split())
    rows = cached_features(Path(cache), description["backbone"]["sha256"], description["preprocessing"])
    training = [(h, c) for h, c in images(Path(data) / "train") if h[:MARK] in learnt]
    test = images(Path(data) / "test")
    peer = LogisticRegression(C=0.03, max_iter=2000)
    peer.fit(*table(rows, training))
    accuracy = peer.score(*table(rows, test))
    print(f"{len(training)} training images, {len(test)} test images, accuracy {accuracy:.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:4])
