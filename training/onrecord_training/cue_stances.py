"""
What a cue does of which the tables know nothing: a multinomial logistic regression on the word embeddings of the reading model and the part
of speech, fitted on the tables that were made by hand. Most words of a language are no cues: those of the treebanks that stand in no table
go in as words that do no more than state, and each is judged by a fit that has not seen it. What the fits are sure of goes to a table that
anyone can read and correct.

usage: python -m onrecord_training.cue_stances --corpora ../shared/corpora --models models --tables pipeline/tables
"""
import argparse
import csv
import json
import random
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor
from torch.nn import functional as F

from .encoder import HIDDEN
from .treebanks import read_treebank
from .wordpiece import VOCABULARY, pieces

FORMS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}
NEUTRAL = "state"
PARTICIPLES = ("ing", "ed")
FOLDS = 10
# Of the penalties .003, .01, .03 and .1 the best for words that the fit has not seen; so is the weight of the part of speech.
PENALTY = 0.03
FORM_WEIGHT = 5.0
# Of the stances that it dares to name so many are right, for words that are cues in PolNeAR.
LEAST_RIGHT = 0.75
# Never less than .8: below, most of what it names of the words of the treebanks is no cue, as reading them shows.
THRESHOLDS = [step / 100 for step in range(80, 100, 5)]

HEADER = """\
# What a cue does that stands in no other table: what training/onrecord_training/cue_stances.py is sure of, with its probability. Words of
# which it thinks that they do no more than state, or is not sure, are left out. A line in cueStances.csv goes before one here.
lemma,form,stance,probability
"""


class Word(NamedTuple):
    lemma: str
    form: str  # verb, noun or adjective


class Fit(NamedTuple):
    means: Tensor
    size: Tensor
    weights: Tensor
    bias: Tensor


class Held(NamedTuple):
    """What each word is held to be by a fit that has not seen its lemma."""

    chosen: Tensor  # index of the likeliest stance
    probability: Tensor


def table_rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def known_stances(tables: Path) -> dict[Word, str]:
    """The stances of single words without a complement in the tables made by hand."""
    known: dict[Word, str] = {}
    for row in table_rows(tables / "cueStances.csv") + table_rows(tables / "cues.csv"):
        if " " not in row["lemma"] and not row.get("complement") and row["form"] in FORMS.values():
            known.setdefault(Word(row["lemma"], row["form"]), row["stance"])
    return known


def first_words(tables: Path) -> set[Word]:
    """The words that begin a cue of the tables made by hand."""
    rows = table_rows(tables / "cueStances.csv") + table_rows(tables / "cues.csv")
    return {Word(row["lemma"].split(" ")[0], row["form"]) for row in rows}


def unknown_words(lemmas: dict[tuple[str, str], str], known: set[Word]) -> list[Word]:
    """The words of the treebanks that are no form of a known one, whatever its part of speech: of those the program asks the tables."""
    forms = FORMS.values()
    is_known = lambda lemma: any(Word(lemmas.get((lemma, form), lemma), form) in known or Word(lemma, form) in known for form in forms)
    found = {Word(lemma, form) for (_, form), lemma in lemmas.items() if lemma.isascii() and lemma.isalpha()}
    return sorted(word for word in found if not is_known(word.lemma))


def embeddings_of(models: Path) -> np.ndarray:
    """The word embeddings of the exported model: pieces × HIDDEN, on the scale of its integers."""
    arrays = (numpy_helper.to_array(one) for one in onnx.load(models / "reading.onnx").graph.initializer)
    found = next(array for array in arrays if array.shape == (len(VOCABULARY), HIDDEN)).astype(np.float32)
    return found - found.mean()


def features_of(words: list[Word], embeddings: np.ndarray) -> Tensor:
    """words × (HIDDEN + forms): the mean of the pieces of the lemma, and the part of speech."""
    means = torch.tensor(np.array([embeddings[list(pieces(word.lemma))].mean(0) for word in words]), dtype=torch.double)
    forms = [[FORM_WEIGHT * (word.form == form) for form in FORMS.values()] for word in words]
    return torch.cat([means, torch.tensor(forms, dtype=torch.double)], 1)


def fitted(features: Tensor, labels: Tensor, shares: Tensor, classes: int, penalty: float = PENALTY) -> Fit:
    """Logistic regression with L2 over all classes, each word by its share; features but the part of speech are brought to one scale."""
    means = features.mean(0)
    means[HIDDEN:] = 0
    size = torch.ones(features.size(1), dtype=torch.double)
    size[:HIDDEN] = features[:, :HIDDEN].var(0).mean().sqrt()
    standard = (features - means) / size
    weights = torch.zeros(features.size(1), classes, dtype=torch.double, requires_grad=True)
    bias = torch.zeros(classes, dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        losses = F.cross_entropy(standard @ weights + bias, labels, reduction="none")
        value = losses @ shares / shares.sum() + penalty / 2 * weights.square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    return Fit(means, size, weights.detach(), bias.detach())


def probabilities(fit: Fit, features: Tensor) -> Tensor:
    return (((features - fit.means) / fit.size) @ fit.weights + fit.bias).softmax(1)


def folds_of(words: list[Word]) -> Tensor:
    """A fold for each word, the same for all words of one lemma."""
    lemmas = sorted({word.lemma for word in words})
    random.Random(0).shuffle(lemmas)
    fold = {lemma: at % FOLDS for at, lemma in enumerate(lemmas)}
    return torch.tensor([fold[word.lemma] for word in words])


def held_out(features: Tensor, labels: Tensor, shares: Tensor, folds: Tensor, classes: int) -> Held:
    found = torch.zeros(len(labels), classes, dtype=torch.double)
    for fold in folds.unique():
        own = folds == fold
        found[own] = probabilities(fitted(features[~own], labels[~own], shares[~own], classes), features[own])
    probability, chosen = found.max(1)
    return Held(chosen, probability)


def threshold_of(held: Held, labels: Tensor, neutral: int, counted: Tensor) -> float:
    """The least probability at which LEAST_RIGHT of the stances other than the neutral one are right, of the words counted; else 1."""
    for threshold in THRESHOLDS:
        named = counted & (held.chosen != neutral) & (held.probability >= threshold)
        if named.any() and (held.chosen == labels)[named].double().mean() >= LEAST_RIGHT:
            return threshold
    return 1.0


def cue_counts(corpora: Path, lemmas: dict[tuple[str, str], str]) -> Counter[Word]:
    """In how many cues of PolNeAR's training half a word stands; forms that the treebanks lack count as lemmas."""
    counts: Counter[Word] = Counter()
    with open(corpora / "polnear" / "train.jsonl", encoding="utf-8") as file:
        for article in map(json.loads, file):
            for attribution in article["attributions"]:
                cue = " ".join(article["text"][start:end] for start, end in attribution["cue"]).lower()
                found = set(re.findall(r"[a-z]+", cue))
                counts.update({Word(lemmas.get((form, kind), form), kind) for form in found for kind in FORMS.values()})
    return counts


def lemmas_of(corpora: Path) -> dict[tuple[str, str], str]:
    """The most frequent lemma of each form and part of speech in the training halves of EWT and GUM."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for path in sorted((corpora / "ud").glob("*-train.conllu")):
        for row in (row for sentence in read_treebank(path) for row in sentence.rows):
            if row.upos in FORMS and row.form.isalpha():
                counts.setdefault((row.form.lower(), FORMS[row.upos]), Counter())[row.lemma.lower()] += 1
    return {key: found.most_common(1)[0][0] for key, found in counts.items()}


def sure_rows(words: list[Word], held: Held, stances: list[str], threshold: float) -> Iterable[tuple[str, str, str, str]]:
    """The rows of the table: what is surely more than neutral, in the order of the words; of participles the program asks the verb."""
    for word, chosen, probability in zip(words, held.chosen.tolist(), held.probability.tolist()):
        if stances[chosen] != NEUTRAL and probability >= threshold and not word.lemma.endswith(PARTICIPLES):
            yield word.lemma, word.form, stances[chosen], f"{probability:.2f}"


def report(held: Held, labels: Tensor, neutral: int, folds: Tensor, counts: Tensor, threshold: float) -> None:
    """Prints how many words are told right, in percent, beside the answer that each only states."""
    given = torch.where(held.probability >= threshold, held.chosen, neutral)
    right, named = held.chosen == labels, (given != neutral) & (counts > 0)
    share = lambda those, weight: f"{100 * float((those * weight).sum() / weight.sum()):5.1f}"
    by_fold = " ".join(share(right, (folds == fold).double()) for fold in range(FOLDS))
    print(f"words of the tables, by fold   {by_fold}")
    weights = {"words of the tables": torch.ones(len(labels)), "of them in PolNeAR's cues": (counts > 0).double()}
    weights |= {"in one or two of its cues": ((counts > 0) & (counts < 3)).double(), "the same, each time it is there": counts.double()}
    for what, weight in weights.items():
        columns = [share(those, weight) for those in (right, given == labels, labels == neutral)]
        print(f"{what:32} likeliest {columns[0]}  if sure {columns[1]}  {NEUTRAL} {columns[2]}")
    print(f"threshold {threshold}: right of what it then names {share(right, named.double())} of {int(named.sum())}")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("corpora", "models", "tables"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    known, lemmas = known_stances(options.tables), lemmas_of(options.corpora)
    words, unknown, stances = sorted(known), unknown_words(lemmas, first_words(options.tables)), sorted(set(known.values()))
    neutral = stances.index(NEUTRAL)
    labels = torch.tensor([stances.index(known[word]) for word in words] + [neutral] * len(unknown))
    shares = torch.tensor([1.0] * len(words) + [len(words) / len(unknown)] * len(unknown), dtype=torch.double)
    features, folds = features_of(words + unknown, embeddings_of(options.models)), folds_of(words + unknown)
    held = held_out(features, labels, shares, folds, len(stances))
    attested = cue_counts(options.corpora, lemmas)
    counts, of_tables = torch.tensor([attested[word] for word in words]), slice(len(words))
    seen = Held(held.chosen[of_tables], held.probability[of_tables])
    threshold = threshold_of(seen, labels[of_tables], neutral, counts > 0)
    report(seen, labels[of_tables], neutral, folds[of_tables], counts, threshold)
    rest = Held(held.chosen[len(words) :], held.probability[len(words) :])
    with open(options.tables / "trainedCueStances.csv", "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        csv.writer(file, lineterminator="\n").writerows(sure_rows(unknown, rest, stances, threshold))


if __name__ == "__main__":
    main()
