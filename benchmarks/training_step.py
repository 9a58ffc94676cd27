"""Training throughput of plain PyTorch on ready tensors: forward, loss, backward and AdamW, in eager mode.

    python training_step.py [--depths all last-two last] [--rounds 5]    # one JSON line a depth
    python training_step.py --serve                                      # steps on demand, see below

With --serve it reads lines `step DEPTH` and answers each with the seconds of one step, so that another program can
take turns with it in the same run. The first step of a depth is warmed up first; that is not in its seconds.
"""

import argparse
import json
import sys
import time
from statistics import median

import torch
import torch.nn.functional as F
from peer_network import DEPTHS, LITE0, PeerNetwork, optimizer

CLASSES = 6
RATE = 2e-4
SEED = 1


class Trainee:
    """One network at one depth, and one batch that it always learns from."""

    def __init__(self, depth: str, options: argparse.Namespace):
        torch.manual_seed(SEED)
        layout = torch.channels_last if options.channels_last else torch.contiguous_format
        size = LITE0.size
        self.network = PeerNetwork(depth, CLASSES, size, options.frozen_eval).to(memory_format=layout).train()
        self.optimizer = optimizer(torch.optim.AdamW, self.network, RATE)
        self.pictures = torch.randn(options.batch, 3, size, size).contiguous(memory_format=layout)
        self.targets = torch.arange(options.batch) % CLASSES
        for _ in range(options.warm_up):
            self.step()

    def step(self) -> float:
        """Seconds of one step."""
        start = time.perf_counter()
        self.optimizer.zero_grad()
        F.cross_entropy(self.network(self.pictures), self.targets).backward()
        self.optimizer.step()
        return time.perf_counter() - start


def measure(options: argparse.Namespace) -> None:
    """Rounds that visit every depth, so that a slow moment of the machine meets all of them."""
    trainees = {depth: Trainee(depth, options) for depth in options.depths}
    seconds: dict[str, list[float]] = {depth: [] for depth in trainees}
    for _ in range(options.rounds):
        for depth, trainee in trainees.items():
            seconds[depth].append(trainee.step())
    for depth, steps in seconds.items():
        middle = median(steps)
        print(json.dumps({"depth": depth, "secondsPerStep": round(middle, 4),
                          "imagesPerSecond": round(options.batch / middle, 2),
                          "fastestSeconds": round(min(steps), 4)}), flush=True)


def serve(options: argparse.Namespace) -> None:
    """Answers until the input ends."""
    trainees: dict[str, Trainee] = {}
    for line in sys.stdin:
        words = line.split()
        if len(words) != 2 or words[0] != "step" or words[1] not in DEPTHS:
            print(f"error: expected `step DEPTH`, DEPTH one of {', '.join(DEPTHS)}", flush=True)
            continue
        depth = words[1]
        if depth not in trainees:
            trainees[depth] = Trainee(depth, options)
        print(f"{trainees[depth].step():.6f}", flush=True)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--depths", nargs="+", choices=DEPTHS, default=["all", "last-two", "last"])
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rounds", type=int, default=5, help="timed steps of each depth; the median is printed")
    parser.add_argument("--warm-up", type=int, default=2, help="steps of each depth before the first timed one")
    parser.add_argument("--threads", type=int, help="default: what PyTorch chooses, all cores")
    parser.add_argument("--frozen-eval", action="store_true", help="frozen BatchNorm uses its stored statistics")
    parser.add_argument("--channels-last", action="store_true", help="memory layout NHWC")
    parser.add_argument("--serve", action="store_true", help="steps on demand, over standard input and output")
    return parser.parse_args()


def main() -> None:
    options = parsed()
    if options.threads:
        torch.set_num_threads(options.threads)
    if options.serve:
        serve(options)
    else:
        measure(options)


if __name__ == "__main__":
    main()
