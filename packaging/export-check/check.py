"""The program, ONNX Runtime and PyTorch on the same pictures: prints a table a model.

    python check.py --photographs FOLDER --work NEW_FOLDER MODEL.ocellus... [--ocellus COMMAND] [--threshold 0.6]
"""

import argparse
import json
import shlex
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Dict, List

import kinds

FORMATS = ["onnx", "torchscript"]
JAVA_ALONE = ["djl"]  # which the program opens by plain Criteria; its .pt is TorchScript's
ALL = "100000"


def lines(command: List[str]) -> List[dict]:
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    if run.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))}\n{run.stdout[-2000:]}\n{run.stderr[-2000:]}")
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]


def probabilities(row: dict) -> Dict[str, float]:
    return {entry["class"]: entry["probability"] for entry in row["top"]}


class Difference:
    """What differs on pictures of one kind."""

    def __init__(self) -> None:
        self.count = self.classes = self.sureness = 0
        self.largest = 0.0
        self.notes: List[str] = []

    def add(self, expected: dict, said: dict) -> None:
        one, other = probabilities(expected), probabilities(said)
        largest = max(abs(one[name] - other[name]) for name in one)
        self.count += 1
        self.largest = max(self.largest, largest)
        if expected["top"][0]["class"] != said["top"][0]["class"]:
            self.classes += 1
            self.notes.append(f"{expected['file']}: {expected['top'][:2]} / {said['top'][:2]}")
        if expected["rejected"] != said["rejected"]:
            self.sureness += 1
            self.notes.append(f"{expected['file']}: not sure {expected['rejected']} / {said['rejected']}")


def compare(expected: List[dict], said: List[dict]) -> Dict[str, Difference]:
    if [row["file"] for row in expected] != [row["file"] for row in said]:
        sys.exit("other files, or in another order")
    found: Dict[str, Difference] = defaultdict(Difference)
    for one, other in zip(expected, said):
        if ("error" in one) != ("error" in other):
            sys.exit(f"{one} / {other}")
        if "error" not in one:
            found[Path(one["file"]).parent.name].add(one, other)
    return found


def check(model: Path, chosen: argparse.Namespace, pictures: Path) -> None:
    ocellus, work = shlex.split(chosen.ocellus), chosen.work / model.stem
    work.mkdir()
    copy = shutil.copy(model, work / model.name)
    subprocess.run([*ocellus, "set-threshold", copy, str(chosen.threshold)], check=True, capture_output=True)
    out = work / "exported"
    told = lines([*ocellus, "export", copy, "--to", str(out), "--format", ",".join(FORMATS + JAVA_ALONE), "--json",
                  "--verify", str(chosen.verify or chosen.photographs)])[0]
    size = json.loads((out / "onnx" / "contract.json").read_text(encoding="utf-8"))["size"]
    kinds.prepared(chosen.photographs, work / "same-tensor", size)
    places = [str(pictures), str(work / "same-tensor")]
    expected = lines([*ocellus, "predict", copy, *places, "--json", "--top", ALL])
    unsure = sum(row.get("rejected", False) for row in expected)
    print(f"\n### {model.stem}\n\nThe program is not sure of {unsure} of {len(expected)}.\n")
    for exported in told["exported"]:
        for test in exported["selfTests"]:
            print(f"- self-test, {exported['format']}, {test['input']}: {test['samples']} pictures, max |dp| "
                  f"{test['maxDifference']:.1e}, mean |dp| {test['meanDifference']:.1e}, same class {100 * test['top1Agreement']:.1f} %")
    table(expected, {name: compare(expected, said(out / name, places)) for name in FORMATS})


def said(folder: Path, places: List[str]) -> List[dict]:
    test = subprocess.run([sys.executable, str(folder / "predict.py"), "--selftest"], capture_output=True, text=True)
    print(f"- `predict.py --selftest`, {folder.name}: {'passed' if test.returncode == 0 else test.stdout}")
    return lines([sys.executable, str(folder / "predict.py"), *places, "--json", "--top", ALL])


def table(expected: List[dict], found: Dict[str, Dict[str, Difference]]) -> None:
    print("\n| pictures | number |" + "".join(f" {name}: max \\|dp\\| | other class | other *not sure* |" for name in found))
    print("|---|---|" + "---|---|---|" * len(found))
    for kind in dict.fromkeys(Path(row["file"]).parent.name for row in expected):
        differences = [by_kind[kind] for by_kind in found.values()]
        cells = "".join(f" {d.largest:.1e} | {d.classes} | {d.sureness} |" for d in differences)
        print(f"| {kind} | {differences[0].count} |{cells}")
    for name, by_kind in found.items():
        for note in (note for difference in by_kind.values() for note in difference.notes):
            print(f"\n{name}: {note}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--photographs", type=Path, required=True)
    parser.add_argument("--verify", type=Path, help="other pictures for the program's own self-test")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--ocellus", default="target/ocellus/bin/ocellus")
    parser.add_argument("--threshold", type=float, default=0.6)
    chosen = parser.parse_args()
    pictures = chosen.work / "pictures"
    kinds.make(chosen.photographs, pictures)
    for model in chosen.models:
        check(model, chosen, pictures)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
