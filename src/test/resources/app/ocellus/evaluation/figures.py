"""Writes figures-golden.json: what scikit-learn and SciPy say of random cases.

    pip install scikit-learn==1.* scipy numpy
    python figures.py figures-golden.json
"""

import json
import sys
import warnings

import numpy as np
from scipy.stats import binomtest, chi2
from sklearn.metrics import accuracy_score, precision_recall_fscore_support, roc_auc_score

MATRICES = 50
SCORES = 40
TESTS = [(0, 0), (1, 0), (3, 3), (5, 1), (2, 9), (12, 12), (0, 24), (12, 13), (15, 10), (40, 22),
         (10, 30), (5, 60), (120, 121), (300, 200), (0, 200), (30, 30)]


def matrix(random):
    """Counts of 2 to 9 classes; some classes without samples, some that are never predicted."""
    size = int(random.integers(2, 10))
    counts = random.integers(0, 30, (size, size)) * (random.random((size, size)) < 0.7)
    counts[np.arange(size), np.arange(size)] += random.integers(0, 60, size)
    if random.random() < 0.5:
        counts[random.integers(size)] = 0
    if random.random() < 0.3:
        counts[:, random.integers(size)] = 0
    if counts.sum() == 0:
        counts[0, 0] = 1
    return counts


def figures(counts):
    actual, predicted = np.nonzero(counts)
    times = counts[actual, predicted]
    y, z = np.repeat(actual, times), np.repeat(predicted, times)
    labels = [c for c in range(len(counts)) if counts[c].sum() > 0]
    options = {"labels": labels, "zero_division": 0}
    each = precision_recall_fscore_support(y, z, **options)
    return {
        "counts": counts.tolist(),
        "accuracy": accuracy_score(y, z),
        "labels": labels,
        "precision": each[0].tolist(),
        "recall": each[1].tolist(),
        "f1": each[2].tolist(),
        "support": each[3].tolist(),
        "macro": list(precision_recall_fscore_support(y, z, average="macro", **options)[:3]),
        "weighted": list(precision_recall_fscore_support(y, z, average="weighted", **options)[:3]),
    }


def area(random, case):
    """Scores of one class against the rest; coarse ones, so that there are ties."""
    count = int(random.integers(2, 60))
    levels = int(random.choice([2, 5, 1000]))
    positive = random.random(count) < random.random()
    if case < 2:
        positive[:] = case == 0
    scores = np.round((random.random(count) + positive * random.random()) * levels / 2) / levels
    one_sided = positive.all() or not positive.any()
    return {
        "scores": scores.tolist(),
        "positive": positive.astype(int).tolist(),
        "auc": None if one_sided else roc_auc_score(positive, scores),
    }


def mcnemar(one, other):
    if one + other < 25:
        p = 1.0 if one + other == 0 else binomtest(min(one, other), one + other).pvalue
        return {"first": one, "second": other, "method": "EXACT", "p": p}
    statistic = max(0, abs(one - other) - 1) ** 2 / (one + other)
    return {"first": one, "second": other, "method": "CHI_SQUARE", "p": chi2.sf(statistic, 1)}


def main():
    warnings.simplefilter("error")
    random = np.random.default_rng(8)
    golden = {
        "matrices": [figures(matrix(random)) for _ in range(MATRICES)],
        "areas": [area(random, case) for case in range(SCORES)],
        "tests": [mcnemar(one, other) for one, other in TESTS],
    }
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump(golden, file)
        file.write("\n")


if __name__ == "__main__":
    main()
