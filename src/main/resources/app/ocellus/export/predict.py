"""What the model in this folder sees in pictures; folders are walked.

    python predict.py PATH... [--top 5] [--json]
    python predict.py --selftest

--json prints an object a picture: {"file", "top": [{"class", "probability"}], "rejected"} or {"file", "error"}.
--selftest looks whether the model is the file that was exported, and whether it answers here as it did there.
Exit code: 0 done, 1 failed, 2 wrong usage.
"""

import argparse
import hashlib
import json
import os
import sys

import numpy as np

import network
import pictures

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH = 16


def read_json(*names):
    with open(os.path.join(HERE, *names), encoding="utf-8") as file:
        return json.load(file)


def ranked(classes, probabilities, top):
    """The likeliest classes; equals stay in the order of the classes."""
    order = np.argsort(-probabilities, kind="stable")[:top]
    return [{"class": classes[i], "probability": float(probabilities[i])} for i in order]


def answers(paths, model, contract, top):
    """A row for each picture, in order; memory is bounded by a batch."""
    waiting = []
    for path in paths:
        try:
            waiting.append((path, pictures.prepared(path, contract), None))
        except Exception as fault:  # as many kinds as there are broken files
            waiting.append((path, None, f"{path} could not be read ({pictures.reason(fault)})."))
        if len(waiting) == BATCH:
            yield from rows(waiting, model, contract, top)
            waiting = []
    yield from rows(waiting, model, contract, top)


def rows(waiting, model, contract, top):
    good = [picture for _, picture, _ in waiting if picture is not None]
    said = iter(model(np.stack(good)) if good else ())
    for path, picture, error in waiting:
        if picture is None:
            yield {"file": path, "error": error}
            continue
        best = ranked(contract["classes"], next(said), top)
        yield {"file": path, "top": best, "rejected": best[0]["probability"] < contract["threshold"]}


def show(row, as_json):
    if as_json:
        print(json.dumps(row, ensure_ascii=False))
    elif "error" in row:
        print(row["error"])
    else:
        print(row["file"] + ("  (not sure)" if row["rejected"] else ""))
        for entry in row["top"]:
            print("  %6.2f %%  %s" % (100 * entry["probability"], entry["class"]))


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()


def self_test(contract):
    """Whether the file is the one that was exported, and answers as it did there."""
    path = os.path.join(HERE, contract["file"])
    if sha256(path) != contract["sha256"]:
        print(f"{contract['file']} is not the file that was exported: its SHA-256 is another. Get it again.")
        return False
    model = network.load(path, contract)
    whole = True
    for known in read_json("reference", "expected.json")["pictures"]:
        picture = pictures.prepared(os.path.join(HERE, "reference", known["file"]), contract)
        said, expected = model(picture[None])[0], np.asarray(known["probabilities"], np.float32)
        difference = float(np.abs(said - expected).max())
        good = difference <= known["tolerance"]
        whole &= good
        print("%-14s max |dp| %.1e  %s" % (known["file"], difference, "ok" if good else f"more than {known['tolerance']}"))
    print("The model answers here as it did where it was made." if whole else "The model answers otherwise here.")
    return whole


def arguments():
    parser = argparse.ArgumentParser(description="What the model in this folder sees in pictures; folders are walked.")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="pictures and folders")
    parser.add_argument("--top", type=int, default=5, metavar="N", help="how many classes a picture (5)")
    parser.add_argument("--json", action="store_true", help="one JSON object a picture")
    parser.add_argument("--selftest", action="store_true", help="compare with the reference pictures")
    chosen = parser.parse_args()
    if chosen.top < 1:
        parser.error("--top must be a whole number from 1 on")
    if not chosen.selftest and not chosen.paths:
        parser.error("name a picture, a folder, or --selftest")
    return chosen


def main():
    chosen = arguments()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    contract = read_json("contract.json")
    if chosen.selftest:
        return 0 if self_test(contract) else 1
    model = network.load(os.path.join(HERE, contract["file"]), contract)
    found = (picture for path in chosen.paths for picture in pictures.walk(path))
    for row in answers(found, model, contract, chosen.top):
        show(row, chosen.json)
    return 0 if all(map(os.path.exists, chosen.paths)) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # who read the rows has enough
        sys.exit(1)
    except (OSError, KeyError, ValueError) as fault:  # not as it was exported
        print(f"This folder is not whole ({fault}). Get it again.", file=sys.stderr)
        sys.exit(1)
