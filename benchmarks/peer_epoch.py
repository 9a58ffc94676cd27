"""One pass over the training pictures, and one over those that judge."""

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader


def train(network: nn.Module, optimizer: torch.optim.Optimizer, batches: DataLoader, smoothing: float) -> float:
    """The mean loss."""
    network.train()
    total = 0.0
    for pictures, labels in batches:
        optimizer.zero_grad()
        loss = F.cross_entropy(network(pictures), labels, label_smoothing=smoothing)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
    return total / len(batches.dataset)


@torch.no_grad()
def judge(network: nn.Module, batches: DataLoader) -> tuple[float, float]:
    """Mean cross entropy, and accuracy."""
    network.eval()
    total, right = 0.0, 0
    for pictures, labels in batches:
        logits = network(pictures)
        total += F.cross_entropy(logits, labels, reduction="sum").item()
        right += int((logits.argmax(1) == labels).sum())
    return total / len(batches.dataset), right / len(batches.dataset)
