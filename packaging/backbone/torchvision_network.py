"""A network of torchvision as a stack of layers with BatchNorm folded in.

What fits: convolutions, then the mean over all places, then one linear layer. Residual networks, RegNets, MobileNetV2 and
EfficientNets are of that kind. A network that does something between the mean and the linear layer (ConvNeXt,
MobileNetV3), or has a BatchNorm without a convolution before it (DenseNet), is refused.
"""

from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

import torch
import torch.fx
import torch.nn as nn
import torchvision
from torch.nn.utils.fusion import fuse_conv_bn_eval
from torchvision.ops import StochasticDepth

from backbone import Backbone

NOTHING_IN_INFERENCE = (nn.Dropout, StochasticDepth)
LOOKS = 4


class Parts(NamedTuple):
    """What lies below the mean over all places, and the linear layer above it."""

    layers: List[nn.Module]
    head: nn.Linear


def empty(name: str, weights: Dict[str, torch.Tensor]) -> nn.Module:
    """A network of that name for as many classes as the weights have rows in their last matrix."""
    if name not in torchvision.models.list_models(torchvision.models):
        raise SystemExit(f"torchvision {torchvision.__version__} has no classifier called {name}.")
    matrices = [tensor for tensor in weights.values() if tensor.dim() == 2]
    classes = {"num_classes": matrices[-1].size(0)} if matrices else {}
    return torchvision.models.get_model(name, weights=None, **classes).eval()


def read_weights(path: Path) -> Dict[str, torch.Tensor]:
    """A state dict, as torchvision publishes them; a file with anything but tensors in it is refused."""
    weights = torch.load(path, map_location="cpu", weights_only=True)
    if not isinstance(weights, dict) or not all(isinstance(value, torch.Tensor) for value in weights.values()):
        raise SystemExit(f"{path.name} is not a state dict: save `model.state_dict()`.")
    return weights


def randomise(network: nn.Module, size: int, seed: int) -> nn.Module:
    """Random weights, and in the BatchNorms statistics that go with them: for trials, it has learnt nothing."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # sums in one order, so that the same seed gives the same file
    replace(network, NOTHING_IN_INFERENCE)
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            if module.bias is not None:
                nn.init.normal_(module.bias, 0, 0.1)
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.4, 0.8)
            nn.init.normal_(module.bias, 0, 0.1)
            module.momentum = None  # a plain mean over all looks
    network.train()
    with torch.no_grad():
        for _ in range(LOOKS):
            network(blots(size) * 4 - 2)  # about what normalised pictures range over
    return network.eval()


def blots(size: int) -> torch.Tensor:
    """Pictures (16,3,size,size) in [0,1], from one colour to noise: fine grain alone looks the same to every layer."""
    pictures = []
    for n in range(16):
        grain = max(1, round(size ** (n / 15)))
        blot = torch.rand(1, 3, grain, grain)
        pictures.append(nn.functional.interpolate(blot, [size, size], mode="bilinear"))
    return torch.cat(pictures)


def parts(network: nn.Module) -> Parts:
    """Layers and head, by the names that torchvision gives them."""
    if hasattr(network, "layer4") and hasattr(network, "fc"):
        stem = nn.Sequential(network.conv1, network.bn1, network.relu)
        stages = [network.layer1, network.layer2, network.layer3, network.layer4]
        return Parts([stem, network.maxpool, *flat(stages)], network.fc)
    if hasattr(network, "trunk_output") and hasattr(network, "fc"):
        return Parts([network.stem, *flat([network.trunk_output])], network.fc)
    if hasattr(network, "features") and isinstance(getattr(network, "classifier", None), nn.Sequential):
        head = [layer for layer in network.classifier if not isinstance(layer, (nn.Dropout, nn.Identity))]
        if len(head) == 1 and isinstance(head[0], nn.Linear):
            return Parts(flat([network.features]), head[0])
    raise SystemExit(f"{type(network).__name__} does not end in pooled features and one linear layer.")


def flat(modules: List[nn.Module]) -> List[nn.Module]:
    """Stages taken apart into their blocks; a block stays whole."""
    layers: List[nn.Module] = []
    for module in modules:
        children = list(module.children())
        of_blocks = isinstance(module, nn.Sequential) and all(list(child.children()) for child in children)
        layers.extend(flat(children) if of_blocks else [module])
    return layers


def fold(network: nn.Module) -> None:
    """Moves every BatchNorm into the convolution before it; in double precision, so that rounding happens once."""
    replace(network, NOTHING_IN_INFERENCE)
    network.double()
    modules = dict(network.named_modules())
    for node in torch.fx.symbolic_trace(network).graph.nodes:
        if node.op != "call_module" or not isinstance(modules[node.target], nn.BatchNorm2d):
            continue
        before = node.args[0]
        if before.op != "call_module" or not isinstance(modules[before.target], nn.Conv2d) or len(before.users) > 1:
            raise SystemExit(f"{node.target}, a BatchNorm, has no convolution before it to be folded into.")
        network.set_submodule(before.target, fuse_conv_bn_eval(modules[before.target], modules[node.target]))
        network.set_submodule(node.target, nn.Identity())
    network.float()
    network.requires_grad_(True)  # the biases that folding makes do not learn otherwise


def replace(network: nn.Module, kinds: Tuple[type, ...]) -> None:
    """Puts nothing in the place of what does nothing in inference; the application would train with it."""
    for name, module in list(network.named_modules()):
        if isinstance(module, kinds):
            network.set_submodule(name, nn.Identity())


def backbone_of(network: nn.Module, size: int, mean: List[float], std: List[float]) -> Backbone:
    """The folded network without its head."""
    fold(network)
    layers, head = parts(network)
    for kind in (nn.modules.batchnorm._BatchNorm, nn.Dropout, nn.LayerNorm):
        if any(isinstance(module, kind) for layer in layers for module in layer.modules()):
            raise SystemExit(f"{type(network).__name__} has a {kind.__name__.strip('_')} that cannot be folded.")
    return Backbone(nn.Sequential(*layers), size, head.in_features, torch.tensor(mean), torch.tensor(std)).eval()


def trainable_from(backbone: Backbone) -> Dict[str, int]:
    """The first layer that learns, by the shapes that come out.

    *last*: where the lowest resolution begins. *last-two*: the stage before that too, which is all layers before with one
    resolution and one number of channels.
    """
    shapes = []
    x = torch.zeros(1, 3, backbone.size, backbone.size)
    with torch.no_grad():
        for layer in backbone.layers:
            x = layer(x)
            shapes.append((x.size(1), x.size(2)))
    last = next(n for n, shape in enumerate(shapes) if shape[1] == shapes[-1][1])
    before = next(n for n, shape in enumerate(shapes) if shape == shapes[max(0, last - 1)])
    learns = [n for n, layer in enumerate(backbone.layers) if any(True for _ in layer.parameters())]
    return {"last": first(learns, last), "last-two": first(learns, before), "all": 0}


def first(learns: List[int], start: int) -> int:
    """The first layer from there on that has something to learn."""
    return next(n for n in learns if n >= start)
