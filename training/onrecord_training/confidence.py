"""
How likely an attribution is right, given the probabilities that the network gives its parts: a logistic regression (Platt 1999) fitted on
PolNeAR dev. Right means: a gold attribution whose content overlaps by half or more (Jaccard over tokens) and whose source overlaps, or is
missing in both.

usage: python -m onrecord_training.confidence --corpora FOLDER --models FOLDER --work FOLDER
Prints the expected calibration error, cross-fitted over two halves of the articles, and writes WORK/confidence.json for export.
"""
import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from . import attributions, decoding
from .export import MOST_PIECES_OF_WINDOW
from .parity import run

FEATURES = ("content", "cue", "source")
LEAST = 1e-4
BINS = 10
FEWEST_COMMON = 0.5


@dataclass
class Found:
    """A predicted attribution: the log-odds of its parts, and whether the gold confirms it."""

    article: int
    odds: list[float]
    right: bool


def log_odds(probability: float) -> float:
    kept = min(max(probability, LEAST), 1 - LEAST)
    return float(np.log(kept / (1 - kept)))


def tokens_of(ranges: list[tuple[int, int]]) -> set[int]:
    return {token for first, end in ranges for token in range(first, end)}


def is_right(content: set[int], source: set[int], gold: list[dict[str, list[tuple[int, int]]]]) -> bool:
    for one in gold:
        theirs, their_source = tokens_of(one["content"]), tokens_of(one["source"])
        if len(content & theirs) >= FEWEST_COMMON * len(content | theirs) and (source & their_source or not source and not their_source):
            return True
    return False


def predictions(corpora: Path, models: Path) -> list[Found]:
    session = onnxruntime.InferenceSession(models / "reading.onnx")
    known = json.loads((models / "decoding.json").read_text(encoding="utf-8"))
    start, transitions = np.array(known["start"]), np.array(known["transitions"])
    found = []
    for number, copies in enumerate(attributions.read_articles(corpora / "polnear" / "dev.jsonl").values()):
        gold = [one for copy in copies for one in copy.attributions]
        for window in attributions.windows_of(copies[0], 0, MOST_PIECES_OF_WINDOW):
            scores = run(session, window, np.full((1, len(window.pieces)), 1 / len(window.pieces), np.float32))
            read = decoding.attributions(scores["roles"], scores["cue_of"], scores["source_of"], start, transitions, window.ends_paragraph)
            for one in read:
                content = {window.words[word] for word in tokens_of(one.contents)}
                source = {window.words[word] for word in tokens_of([one.source] if one.source else [])}
                odds = [log_odds(p) for p in (one.content_probability, one.cue_probability, one.source_probability)]
                found.append(Found(number, odds, is_right(content, source, gold)))
    return found


def fitted(found: list[Found]) -> np.ndarray:
    """The intercept, and a weight for each of FEATURES."""
    odds = torch.tensor([[1.0, *one.odds] for one in found], dtype=torch.float64)
    right = torch.tensor([one.right for one in found], dtype=torch.float64)
    weights = torch.zeros(odds.size(1), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(odds @ weights, right)
        value.backward()
        return value

    optimizer.step(loss)
    return weights.detach().numpy()


def scored(found: list[Found], weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.array([[1.0, *one.odds] for one in found]) @ weights))


def calibration_error(scores: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error over BINS of equal width (Naeini et al. 2015)."""
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    return float(sum(abs(scores[bins == b].sum() - right[bins == b].sum()) for b in range(BINS)) / len(scores))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--corpora", "--models", "--work"):
        parser.add_argument(name, type=Path, required=True)
    arguments = parser.parse_args()
    found = predictions(arguments.corpora, arguments.models)
    halves = [[one for one in found if one.article % 2 == half] for half in (0, 1)]
    crossed = np.concatenate([scored(halves[1 - half], fitted(halves[half])) for half in (0, 1)])
    right = np.array([one.right for half in (1, 0) for one in halves[half]])
    error = calibration_error(crossed, right)
    print(f"{len(found)} attributions, {100 * right.mean():.1f} % right; expected calibration error, cross-fitted: {error:.3f}")
    names = ("intercept", *FEATURES)
    confidence = {name: round(float(weight), 4) for name, weight in zip(names, fitted(found))}
    (arguments.work / "confidence.json").write_text(json.dumps(confidence) + "\n", encoding="utf-8")
    print(confidence)


if __name__ == "__main__":
    main()
