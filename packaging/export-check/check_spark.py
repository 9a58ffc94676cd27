"""Spark on this computer beside the program: 500 pictures and a file that is none.

    JAVA_HOME=/path/to/java17-or-21 python check_spark.py --photographs FOLDER --work NEW_FOLDER MODEL.ocellus [--ocellus COMMAND]
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlparse

import kinds

PICTURES = 500


def copied(source: Path, target: Path) -> None:
    """In folders of their classes, with a corrupt file among them."""
    files = kinds.photographs(source)[:PICTURES]
    for number, file in enumerate(files):
        place = target / file.parent.name
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place / f"{number:03} é {file.name}")
    (target / "corrupt.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    print(f"{len(files)} pictures and a corrupt file")


def rows(parquet: Path) -> dict:
    import pyarrow.parquet as pq
    return {unquote(urlparse(row["path"]).path): row for row in pq.read_table(parquet).to_pylist()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path)
    parser.add_argument("--photographs", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--ocellus", default="target/ocellus/bin/ocellus")
    chosen = parser.parse_args()
    ocellus, pictures = shlex.split(chosen.ocellus), (chosen.work / "pictures").resolve()
    copied(chosen.photographs, pictures)
    subprocess.run([*ocellus, "export", str(chosen.model), "--to", str(chosen.work / "out"), "--format", "spark"],
                   check=True, capture_output=True)
    answers = (chosen.work / "answers").resolve()
    programs = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": programs + os.pathsep + os.environ["PATH"], "PYSPARK_PYTHON": sys.executable}
    start = time.time()
    subprocess.run([programs + "/spark-submit", "--master", "local[2]", str(chosen.work / "out" / "spark" / "score_spark.py"),
                    pictures.as_uri(), answers.as_uri()], check=True, env=environment)
    print(f"Spark took {time.time() - start:.0f} s, its start included")
    said = rows(answers)
    run = subprocess.run([*ocellus, "predict", str(chosen.model), str(pictures), "--json"], check=True, capture_output=True, text=True)
    expected = [json.loads(line) for line in run.stdout.splitlines()]
    if {row["file"] for row in expected} != set(said):
        sys.exit(f"other files: {sorted({row['file'] for row in expected} ^ set(said))[:5]}")
    compare(expected, said)


def compare(expected: list, said: dict) -> None:
    classes, largest, errors = 0, 0.0, 0
    for row in expected:
        other = said[row["file"]]
        if "error" in row:
            errors += 1
            print(f"error row: {other['error']!r}, class {other['class']}")
            if not other["error"]:
                sys.exit(f"no error: {other}")
            continue
        classes += other["class"] != row["top"][0]["class"]
        largest = max(largest, *(abs(a["probability"] - b["probability"]) for a, b in zip(row["top"], other["top"])))
    print(f"{len(expected)} rows, {errors} of them errors; {classes} other classes; max |dp| {largest:.1e}")


if __name__ == "__main__":
    main()
