"""
The head for factual claims: a logistic regression on what the trained network, left as it is, makes of the sentences of PoliClaim.
So few speeches would be learnt by heart in the training; `measure` has the head fitted after it.
"""
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .export import MOST_PIECES_OF_WINDOW
from .losses import encode, pooled
from .network import ReadingModel
from .scored_sentences import Sentence, windows_of

PENALTIES = (0.01, 0.03, 0.1, 0.3)
# A sentence is read alone and, last, as the program reads it: a head that saw one of the two only is off on the other.
VIEWS = (0, MOST_PIECES_OF_WINDOW)

Fit = Callable[[Tensor, Tensor], nn.Linear]


def logistic(features: Tensor, labels: Tensor, penalty: float = 0.0) -> nn.Linear:
    """
    Logistic regression with L2 on sentences × features, or sentences × views × features; labels: 1 or 0. Gives the log-odds of 1.
    All features have one scale: with one each, the weight of a feature that hardly varies grows so large that int8 loses the others.
    """
    rows = features.flatten(0, -2)
    means, size = rows.mean(0), rows.var(0).mean().sqrt()
    standard, wanted = ((rows - means) / size).double(), labels.double().repeat_interleave(len(rows) // len(labels))
    weights = torch.zeros(rows.size(1), dtype=torch.double, requires_grad=True)
    bias = torch.zeros((), dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(standard @ weights + bias, wanted) + penalty / 2 * weights.square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    head = nn.Linear(rows.size(1), 1)
    scaled = weights.detach() / size
    head.load_state_dict({"weight": scaled[None], "bias": (bias.detach() - scaled @ means.double())[None]})
    return head


@torch.no_grad()
def odds_of(head: nn.Linear, features: Tensor) -> Tensor:
    return head(features).squeeze(-1)


def held_out_odds(fit: Fit, features: Tensor, labels: Tensor, groups: list[str]) -> Tensor:
    """The log-odds of each group by a fit on all the others."""
    odds = torch.zeros(features.shape[:-1])
    for group in sorted(set(groups)):
        own = torch.tensor([one == group for one in groups])
        odds[own] = odds_of(fit(features[~own], labels[~own]), features[own])
    return odds


def chosen_fit(features: Tensor, labels: Tensor, groups: list[str]) -> tuple[nn.Linear, Tensor]:
    """
    The head with the penalty that is best for groups that it was not fitted on, and the log-odds of these in their last view.
    features: sentences × views × features.
    """

    def held_out(penalty: float) -> Tensor:
        return held_out_odds(lambda some, wanted: logistic(some, wanted, penalty), features, labels, groups)[:, -1]

    tried = [(held_out(penalty), penalty) for penalty in PENALTIES]
    odds, penalty = min(tried, key=lambda one: float(F.binary_cross_entropy_with_logits(one[0], labels.float())))
    return logistic(features, labels, penalty), odds


@torch.no_grad()
def means_of(model: ReadingModel, sentences: list[Sentence]) -> tuple[list[Sentence], Tensor]:
    """The sentences in order of their files, and the means of the last layer over the pieces of each: sentences × VIEWS × HIDDEN."""
    read = lambda most: torch.cat([pooled(encode(model, [window]), [window]) for window in windows_of(sentences, most)])
    return sorted(sentences, key=lambda one: (one.file, one.line)), torch.stack([read(most) for most in VIEWS], 1)


def two_classes(head: nn.Linear) -> tuple[Tensor, Tensor]:
    """Weights and biases of two scores whose difference is the log-odds."""
    return torch.cat([-head.weight, head.weight]).detach() / 2, torch.cat([-head.bias, head.bias]).detach() / 2


def fit_checkable(model: ReadingModel, speeches: list[Sentence]) -> None:
    """Fits the head on all speeches; their sentences have tokens."""
    ordered, means = means_of(model, speeches)
    head, _ = chosen_fit(means, torch.tensor([one.label for one in ordered]), [one.file for one in ordered])
    with torch.no_grad():
        for parameter, fitted in zip((model.checkable.weight, model.checkable.bias), two_classes(head)):
            parameter.copy_(fitted)

