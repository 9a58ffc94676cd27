"""The parameters that AdamW must reach: Loshchilov and Hutter 2019, algorithm 2, in 64-bit floats.

    python adamw.py > adamw-golden.json        # needs numpy
"""

import json

import numpy as np

SHAPE, DECAY, STEPS = (3, 5), 0.01, 20


def gradient(step: int) -> np.ndarray:
    """Whole numbers divided once, so that every language makes the same ones."""
    row, column = np.indices(SHAPE)
    return ((row * 7 + column * 5 + step * 3) % 11 - 5) / 8


def rate(step: int) -> float:
    """Falls, as on a schedule."""
    return 0.01 / step


def main() -> None:
    """The parameters after some of the steps, from a start that is a formula too."""
    row, column = np.indices(SHAPE)
    parameter = (row - column) / 4
    mean, square = np.zeros(SHAPE), np.zeros(SHAPE)
    reached = {}
    for step in range(1, STEPS + 1):
        g = gradient(step)
        mean = 0.9 * mean + 0.1 * g
        square = 0.999 * square + 0.001 * g * g
        direction = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        parameter = parameter - rate(step) * (direction + DECAY * parameter)
        if step in (1, 10, STEPS):
            reached[str(step)] = parameter.ravel().round(9).tolist()
    print(json.dumps(reached, indent=1))


if __name__ == "__main__":
    main()
