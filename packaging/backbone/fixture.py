"""Makes the tiny residual network that the Java tests add: random weights, 64 x 64 pixels, 32 features.

    python packaging/backbone/fixture.py        # into src/test/resources
"""

from pathlib import Path
from typing import List

import torch.nn as nn
from torchvision.models.resnet import BasicBlock

from from_torchvision import IMAGENET_MEAN, IMAGENET_STD, make, order_sets
from torchvision_network import randomise

TARGET = Path(__file__).resolve().parents[2] / "src" / "test" / "resources" / "app" / "ocellus" / "backbones"
SIZE = 64
WIDTHS = [8, 16, 24, 32]
CLASSES = 10


class TinyResNet(nn.Module):
    """As torchvision's residual networks, with a block a stage and few channels."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, WIDTHS[0], 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(WIDTHS[0])
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1, self.layer2, self.layer3, self.layer4 = stages()
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(WIDTHS[-1], CLASSES)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(self.avgpool(x).flatten(1))


def stages() -> List[nn.Sequential]:
    """The first keeps its side, each other halves it."""
    made, channels = [], WIDTHS[0]
    for width in WIDTHS:
        stride = 1 if width == WIDTHS[0] else 2
        shortcut = None if stride == 1 else nn.Sequential(
            nn.Conv2d(channels, width, 1, stride, bias=False), nn.BatchNorm2d(width))
        made.append(nn.Sequential(BasicBlock(channels, width, stride, shortcut)))
        channels = width
    return made


if __name__ == "__main__":
    order_sets()
    make(randomise(TinyResNet().eval(), SIZE, seed=7), TARGET / "tiny-resnet", SIZE, IMAGENET_MEAN, IMAGENET_STD, {
        "id": "tiny-resnet", "title": "Tiny ResNet", "role": "other", "license": "Apache-2.0",
        "source": "random weights of packaging/backbone/fixture.py, for tests"})
