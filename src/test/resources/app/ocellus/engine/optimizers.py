"""What PyTorch's own optimizers, clipping, cross entropy and one-cycle give, from inputs that are formulas.

    python optimizers.py > optimizers-golden.json        # needs torch 2.7.1 and numpy

All is computed in 32-bit floats with PyTorch's defaults, and without its foreach and fused variants.
"""

import json
from collections.abc import Callable

import torch
import torch.nn.functional as F

SHAPE, STEPS, KEPT = (3, 5), 20, (1, 10, 20)
ADAM = {"foreach": False, "fused": False}
CLIPPED_SHAPES = [(3, 5), (4,), (2, 3, 2)]
HIGHEST_RATE, CYCLES = 0.01, (7, 128)
LOGITS, TARGETS, CLASS_COUNTS = (4, 3), [0, 2, 1, 0], [6, 3, 1]

Optimizers = dict[str, Callable[[torch.Tensor], torch.optim.Optimizer]]

OPTIMIZERS: Optimizers = {
    "adamw": lambda p: torch.optim.AdamW([p], weight_decay=0.01, **ADAM),
    "adam": lambda p: torch.optim.Adam([p], weight_decay=0, **ADAM),
    "adam-l2": lambda p: torch.optim.Adam([p], weight_decay=0.01, **ADAM),
    "sgd": lambda p: torch.optim.SGD([p], momentum=0.9, weight_decay=0.01, **ADAM),
}


def numbers(tensor: torch.Tensor) -> list[float]:
    """Row by row, in the fewest digits that give the same 32-bit float back."""
    return [float(str(value)) for value in tensor.detach().numpy().ravel()]


def grid(shape: tuple[int, ...]) -> tuple[torch.Tensor, torch.Tensor]:
    """Row and column of every place."""
    row, column = torch.meshgrid(torch.arange(shape[0]), torch.arange(shape[1]), indexing="ij")
    return row, column


def gradient(step: int) -> torch.Tensor:
    """As in adamw.py."""
    row, column = grid(SHAPE)
    return ((row * 7 + column * 5 + step * 3) % 11 - 5) / 8


def reached(make: Callable[[torch.Tensor], torch.optim.Optimizer]) -> dict[str, list[float]]:
    """The parameters after some of the steps; start and rate, 0.01 / step, are those of adamw.py."""
    row, column = grid(SHAPE)
    parameter = torch.nn.Parameter((row - column) / 4)
    optimizer = make(parameter)
    kept = {}
    for step in range(1, STEPS + 1):
        parameter.grad = gradient(step)
        optimizer.param_groups[0]["lr"] = 0.01 / step
        optimizer.step()
        if step in KEPT:
            kept[str(step)] = numbers(parameter)
    return kept


def clipped(max_norm: float) -> dict:
    """Place i of tensor t has gradient ((7 i + 5 t) % 11 - 5) / 8, counted row by row."""
    tensors = []
    for t, shape in enumerate(CLIPPED_SHAPES):
        place = torch.arange(torch.Size(shape).numel()).view(shape)
        tensors.append(torch.nn.Parameter(torch.zeros(shape)))
        tensors[-1].grad = ((place * 7 + t * 5) % 11 - 5) / 8
    norm = torch.nn.utils.clip_grad_norm_(tensors, max_norm, foreach=False)
    return {"maxNorm": max_norm, "normBefore": numbers(norm)[0], "gradients": [numbers(t.grad) for t in tensors]}


def auto_weights() -> torch.Tensor:
    """Inverse frequency: n / (C n_c)."""
    counts = torch.tensor(CLASS_COUNTS)
    return counts.sum() / (len(counts) * counts)


def loss(weights: torch.Tensor | None, smoothing: float) -> dict:
    """Logits ((7 row + 5 column) % 11 - 5) / 4; the mean, which weights divide by the sum of the targets' weights."""
    row, column = grid(LOGITS)
    logits = (((row * 7 + column * 5) % 11 - 5) / 4).requires_grad_()
    value = F.cross_entropy(logits, torch.tensor(TARGETS), weight=weights, label_smoothing=smoothing, reduction="mean")
    value.backward()
    return {"smoothing": smoothing, "value": numbers(value)[0], "gradient": numbers(logits.grad)}


def one_cycle(steps: int) -> list[float]:
    """The rate of every step, in 64-bit floats."""
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))])
    cycle = {"pct_start": 0.25, "div_factor": 25, "final_div_factor": 1e4, "anneal_strategy": "cos"}
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=HIGHEST_RATE, total_steps=steps, cycle_momentum=False, **cycle
    )
    rates = []
    for _ in range(steps):
        rates.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    return rates


def main() -> None:
    weights = auto_weights()
    golden = {
        "torch": torch.__version__.split("+")[0],
        "optimizers": {name: reached(make) for name, make in OPTIMIZERS.items()},
        "clip": {"shapes": CLIPPED_SHAPES, "cases": [clipped(1.0), clipped(1000.0)]},
        "crossEntropy": {
            "shape": LOGITS,
            "targets": TARGETS,
            "classCounts": CLASS_COUNTS,
            "classWeights": numbers(weights),
            "unweighted": [loss(None, 0.0), loss(None, 0.1)],
            "weighted": [loss(weights, 0.0), loss(weights, 0.1)],
        },
        "oneCycle": {"maxRate": HIGHEST_RATE, "rates": {str(steps): one_cycle(steps) for steps in CYCLES}},
    }
    print(json.dumps(golden, indent=1))


if __name__ == "__main__":
    main()
