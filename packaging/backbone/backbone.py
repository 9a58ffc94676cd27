"""The module that becomes backbone.pt: any stack of layers that ends in a map of features, with a classifier around it.

BatchNorm is folded into the convolutions before the layers get here, so the network has no train or eval mode. What
a trained model has to remember beside its layers (head, normalisation, temperature, fit) lies in buffers: a program
that loads the file needs no code of ours.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F


class Backbone(nn.Module):
    """Pictures (N,3,H,W), RGB in [0,1], to maps, features, and logits or probabilities."""

    def __init__(self, layers: nn.Sequential, size: int, features: int, mean: torch.Tensor, std: torch.Tensor):
        super().__init__()
        self.layers = layers
        self.size = size
        self.register_buffer("mean", mean.view(1, 3, 1, 1))
        self.register_buffer("std", std.view(1, 3, 1, 1))
        self.register_buffer("head_weight", torch.zeros(1, features))
        self.register_buffer("head_bias", torch.zeros(1))
        self.register_buffer("temperature", torch.ones(1))
        self.register_buffer("as_probabilities", torch.zeros(1))
        self.register_buffer("fit", torch.zeros(1))  # 0 centre crop, 1 pad with grey, 2 stretch

    def resized(self, x, height: int, width: int):
        """An antialiased triangle filter; on the CPU in whole pixel values, as Pillow rounds between its passes."""
        if x.is_cuda:  # no 8-bit filter there
            return F.interpolate(x, [height, width], mode="bilinear", antialias=True)
        pixels = (x * 255).round().to(torch.uint8)
        return F.interpolate(pixels, [height, width], mode="bilinear", antialias=True).to(x.dtype) / 255

    def fitted(self, x):
        """A picture of any size at the input size, so that a caller has nothing to do but decode."""
        height, width, size = x.size(2), x.size(3), self.size
        if height == size and width == size:
            return x
        if self.fit.item() == 2:
            return self.resized(x, size, size)
        pads = self.fit.item() == 1
        side = max(height, width) if pads else min(height, width)
        rows, columns = max(1, round(height * size / side)), max(1, round(width * size / side))
        x = self.resized(x, int(rows), int(columns))
        top, left = (size - x.size(2)) // 2, (size - x.size(3)) // 2
        if pads:
            return F.pad(x, [left, size - x.size(3) - left, top, size - x.size(2) - top], value=127.0 / 255)
        return x[:, :, -top:-top + size, -left:-left + size]

    @torch.jit.export
    def maps(self, x):
        """(N,features,h,w): with a pooled linear head, what each place of the picture adds to a class."""
        x = self.fitted(x)
        return self.layers(((x - self.mean) / self.std).contiguous(memory_format=torch.channels_last))

    @torch.jit.export
    def embed(self, x):
        """(N,features): what a head learns from."""
        return self.maps(x).mean([2, 3])

    @torch.jit.export
    def embed_from(self, x, start: torch.Tensor):
        """(N,features) from what layer `start` takes: training asks others for the layers that do not learn."""
        first = int(start.item())
        x = x.contiguous(memory_format=torch.channels_last)
        for number, layer in enumerate(self.layers):
            if number >= first:
                x = layer(x)
        return x.mean([2, 3])

    @torch.jit.export
    def set_head(self, weight: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """Keeps a trained head, weight (C,features) and bias (C)."""
        self.head_weight = weight.detach().clone()
        self.head_bias = bias.detach().clone()
        return bias

    @torch.jit.export
    def set_normalisation(self, mean: torch.Tensor, std: torch.Tensor) -> torch.Tensor:
        """Keeps the data's own mean and standard deviation, three values each, of RGB in [0,1]."""
        self.mean = mean.detach().clone().view(1, 3, 1, 1)
        self.std = std.detach().clone().view(1, 3, 1, 1)
        return std

    @torch.jit.export
    def set_size(self, size: torch.Tensor) -> torch.Tensor:
        """Keeps the side of the square that pictures are brought to, one value, in pixels."""
        self.size = int(size.item())
        return size

    @torch.jit.export
    def set_output(self, temperature: torch.Tensor, as_probabilities: torch.Tensor, fit: torch.Tensor) -> torch.Tensor:
        """Keeps what `forward` answers: one value each."""
        self.temperature = temperature.detach().clone()
        self.as_probabilities = as_probabilities.detach().clone()
        self.fit = fit.detach().clone()
        return fit

    def forward(self, x):
        """(N,C): logits, or probabilities at the stored temperature."""
        logits = F.linear(self.embed(x), self.head_weight, self.head_bias)
        return torch.softmax(logits / self.temperature, 1) if self.as_probabilities.item() > 0 else logits
