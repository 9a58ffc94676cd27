"""The class activation maps that Java must reach: Zhou and others 2016, by PyTorch from the committed backbones.

    python activation.py > activation-golden.json        # needs torch

Picture and head are formulas of whole numbers, divided once: every language makes the same bits. A model that looks at
the mirror image too has the mean of the map of the picture and the map of the mirror image, mirrored back.
"""

import json
from pathlib import Path
from typing import Any, Dict, List

import torch

PROJECT = next(folder for folder in Path(__file__).resolve().parents if (folder / "assets").is_dir())
CLASSES = 3
BACKBONES = (("efficientnet-lite0", 224), ("efficientnet-lite0", 160), ("efficientnet-lite2", 260))


def picture(size: int) -> torch.Tensor:
    """(1,3,size,size), darker on the left than on the right."""
    channel, row, column = torch.meshgrid(torch.arange(3), torch.arange(size), torch.arange(size), indexing="ij")
    pattern = (row * 31 + column * 17 + channel * 101) % 256
    return (pattern * (column + 1) // size).float()[None] / 255


def head(width: int) -> torch.Tensor:
    """(CLASSES,width), below and above 0 by turns."""
    row, column = torch.meshgrid(torch.arange(CLASSES), torch.arange(width), indexing="ij")
    return ((row * 17 + column * 7) % 31 - 15).float() / 256


def activation(network: torch.jit.ScriptModule, pixels: torch.Tensor) -> torch.Tensor:
    """(CLASSES,h,w): the maps, weighed by each row of the head."""
    with torch.no_grad():
        maps = network.maps(pixels)[0]
        return torch.einsum("kc,cyx->kyx", head(maps.size(0)), maps)


def rounded(maps: torch.Tensor) -> List[Any]:
    """Six digits are a thousand times what the test asks for."""
    return [[[round(value, 6) for value in row] for row in one] for one in maps.tolist()]


def golden(name: str, size: int) -> Dict[str, Any]:
    """The maps of one backbone at one size, plain and of a model that averages over mirror images."""
    network = torch.jit.load(PROJECT / "assets" / "backbones" / name / "backbone.pt")
    with torch.no_grad():
        network.set_size(torch.tensor(float(size)))
    pixels = picture(size)
    plain = activation(network, pixels)
    mirrored = activation(network, pixels.flip(3)).flip(2)
    return {"backbone": name, "size": size, "plain": rounded(plain), "averaged": rounded((plain + mirrored) / 2)}


def main() -> None:
    """All of them, to standard output."""
    print(json.dumps({"models": [golden(name, size) for name, size in BACKBONES]}))


if __name__ == "__main__":
    main()
