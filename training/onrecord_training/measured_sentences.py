"""How well the scores of sentences tell those worth a check and those with a factual claim, in percent, and their calibrations."""
import copy
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from . import scored_sentences
from .checkable import chosen_fit, held_out_odds, logistic, means_of, odds_of, two_classes
from .decoding import log_sum
from .encoder import HIDDEN
from .export import MOST_PIECES_OF_WINDOW
from .graphs import Graphs, Scores
from .network import ReadingModel
from .scored_sentences import SentenceWindow
from .table import Measures, percent

CHECK_WORTHY = 2
BINS = 10


def f1(labels: Tensor, chosen: Tensor) -> float:
    return 2 * float((labels & chosen).sum()) / max(1, int(labels.sum() + chosen.sum()))


def best_f1(labels: Tensor, odds: Tensor) -> float:
    """With the threshold that is best for these very sentences."""
    return max(f1(labels, odds >= threshold) for threshold in odds)


def average_precision(labels: Tensor, odds: Tensor) -> float:
    ranked = labels[odds.argsort(descending=True)].double()
    return float((ranked.cumsum(0) / torch.arange(1, len(ranked) + 1) * ranked).sum() / ranked.sum())


def calibration_error(labels: Tensor, probabilities: Tensor) -> float:
    """How far the share of positives is from the mean probability, in BINS bins of equal width, weighted by what is in them."""
    bins = (probabilities * BINS).long().clamp(max=BINS - 1)
    off = torch.zeros(BINS, dtype=torch.double).index_add(0, bins, labels.double() - probabilities.double())
    return float(off.abs().sum() / len(labels))


def odds_moved_for_f1(curve: nn.Linear, own: Tensor, odds: Tensor) -> Tensor:
    """Calibrated log-odds, moved so that 0 is the threshold of the highest F1 to be expected of the curve's own log-odds."""
    ranked = odds_of(curve, own[:, None]).sort(descending=True).values
    probabilities = ranked.sigmoid()
    expected = 2 * probabilities.cumsum(0) / (torch.arange(1, len(own) + 1) + probabilities.sum())
    return odds_of(curve, odds[:, None]) - ranked[expected.argmax()]


def scored(labels: Tensor, odds: Tensor) -> Measures:
    return {
        "sentences": len(labels),
        "F1": percent(f1(labels, odds > 0)),
        "best F1": percent(best_f1(labels, odds)),
        "accuracy": percent(((odds > 0) == labels).double().mean()),
        "average precision": percent(average_precision(labels, odds)),
        "calibration error": percent(calibration_error(labels, odds.sigmoid())),
    }


def calibration_of(odds: Tensor, labels: Tensor) -> dict[str, float]:
    curve = logistic(odds[:, None], labels)
    return {"slope": round(curve.weight.item(), 4), "shift": round(curve.bias.item(), 4)}


def read_sentences(graphs: Graphs, window: SentenceWindow) -> dict[str, Scores]:
    segment = np.array(window.segment)
    inside = np.stack([segment == sentence for sentence in range(len(window.labels))])
    return graphs.read(window, inside / inside.sum(1, keepdims=True).clip(1))


def check_worthiness(graphs: Graphs, sentences: list[scored_sentences.Sentence]) -> tuple[dict[str, Measures], dict[str, float]]:
    """Of sentences read alone; calibrated on one half of the debates for the other."""
    ordered = sorted(sentences, key=lambda one: (one.file, one.line))
    scores = np.concatenate([read_sentences(graphs, window)["check_worthy"] for window in scored_sentences.windows_of(ordered, 0)])
    odds = torch.tensor(scores[:, CHECK_WORTHY] - log_sum(scores[:, :CHECK_WORTHY], 1))
    labels = torch.tensor([one.label == CHECK_WORTHY for one in ordered])
    debates = sorted({one.file for one in ordered})
    halves = [str(debates.index(one.file) % 2) for one in ordered]
    calibrated = held_out_odds(lambda own, wanted: logistic(own, wanted), odds[:, None], labels, halves)
    moved = torch.zeros_like(odds)
    for half in set(halves):
        own = torch.tensor([one == half for one in halves])
        moved[own] = odds_moved_for_f1(logistic(odds[~own, None], labels[~own]), odds[~own], odds[own])
    table = {
        "check-worthy, as scored": scored(labels, odds),
        "check-worthy, calibrated": scored(labels, calibrated),
        "check-worthy, moved for F1": scored(labels, moved),
    }
    # Not moved: what that gains in F1 is within chance, and .5 would no longer mean even odds.
    return table, calibration_of(odds, labels)


class Fold(NamedTuple):
    """A speech that is held out, and what was fitted on the others for it."""

    speech: str
    head: nn.Linear
    inner: Tensor  # log-odds of the other speeches, each by a fit without it
    labels: Tensor  # of these


def folds_of(means: Tensor, labels: Tensor, speeches: list[str]) -> list[Fold]:
    found = []
    for speech in sorted(set(speeches)):
        others = torch.tensor([one != speech for one in speeches])
        head, inner = chosen_fit(means[others], labels[others], [one for one in speeches if one != speech])
        found.append(Fold(speech, head, inner, labels[others]))
    return found


def graphs_of_folds(model: ReadingModel, folds: list[Fold]) -> Graphs:
    """The heads of all folds side by side in one graph: each column has a scale of its own, so that none changes another."""
    weights, biases = zip(*[two_classes(fold.head) for fold in folds])
    together = copy.deepcopy(model)
    together.checkable = nn.Linear(HIDDEN, 2 * len(folds))
    together.checkable.load_state_dict({"weight": torch.cat(weights), "bias": torch.cat(biases)})
    return Graphs(together)


def checkability(model: ReadingModel, sentences: list[scored_sentences.Sentence]) -> tuple[dict[str, Measures], dict[str, float]]:
    """Of sentences among their neighbours; each speech by a head, with its penalty and calibration, from the other speeches alone."""
    ordered, means = means_of(model, sentences)
    labels, speeches = torch.tensor([one.label == 1 for one in ordered]), [one.file for one in ordered]
    folds = folds_of(means, labels, speeches)
    graphs = graphs_of_folds(model, folds)
    windows = scored_sentences.windows_of(ordered, MOST_PIECES_OF_WINDOW)
    scores = torch.tensor(np.concatenate([read_sentences(graphs, window)["checkable"] for window in windows]))
    odds, calibrated, moved = (torch.zeros(len(labels)) for _ in range(3))
    for nth, fold in enumerate(folds):
        own = torch.tensor([speech == fold.speech for speech in speeches])
        odds[own] = scores[own, 2 * nth + 1] - scores[own, 2 * nth]
        curve = logistic(fold.inner[:, None], fold.labels)
        calibrated[own] = odds_of(curve, odds[own, None])
        moved[own] = odds_moved_for_f1(curve, fold.inner, odds[own])
    table = {
        "checkable, all called so": {"F1": percent(f1(labels, labels | True))},
        "checkable, as scored": scored(labels, odds),
        "checkable, calibrated": scored(labels, calibrated),
        "checkable, moved for F1": scored(labels, moved),
    }
    for fold in folds:
        own = torch.tensor([speech == fold.speech for speech in speeches])
        table[f"checkable in {fold.speech}"] = scored(labels[own], calibrated[own])
    # Not moved either: some tenths of F1 would cost two points of calibration.
    return table, calibration_of(odds, labels)
