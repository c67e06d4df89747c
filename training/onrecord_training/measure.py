"""
Measures the model as the program runs it: its int8 graphs, on one thread, window by window, decoded in the same way.

usage: python -m onrecord_training.measure --work FOLDER --corpora FOLDER
First FOLDER/model.pt gets its head for factual claims. What it reaches on text that it was not trained on is printed and written to
FOLDER/measures.json; what turns its scores of sentences into probabilities, to FOLDER/calibration.json, which the export takes up.
"""
import argparse
import copy
import json
import logging
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from . import scored_sentences, treebanks
from .checkable import chosen_fit, fit_checkable, held_out_odds, logistic, means_of, odds_of, two_classes
from .decoding import PERSONS, PRONOUNS, antecedents, log_sum, trees
from .encoder import HIDDEN
from .export import MOST_PIECES_OF_WINDOW, endings_of, labels_of, load, quantized
from .graph import reading_graph, relation_graph
from .network import ReadingModel
from .scored_sentences import SentenceWindow
from .treebanks import ROOT, Labels, Row, Sentence, SyntaxWindow, apply_lemma_rule, head_of
from .wordpiece import Window

# What is measured, in percent.
Measures = dict[str, float]
Scores = np.ndarray
CHECK_WORTHY = 2
BINS = 10


class Graphs:
    """The exported graphs of a model."""

    def __init__(self, model: ReadingModel) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        with tempfile.TemporaryDirectory() as folder:
            reading, relations = Path(folder) / "reading.onnx", Path(folder) / "relations.onnx"
            quantized(reading_graph(model), reading)
            quantized(relation_graph(model), relations)
            self.reading = onnxruntime.InferenceSession(reading, options)
            self.relating = onnxruntime.InferenceSession(relations, options)

    def read(self, window: Window, means: Scores) -> dict[str, Scores]:
        """means: sentences × pieces."""
        inputs = {name: np.array([getattr(window, name)], np.int32) for name in ("pieces", "states", "shapes")}
        inputs |= {"first": np.array(window.first, np.int32), "means": means.astype(np.float32)}
        return dict(zip([output.name for output in self.reading.get_outputs()], self.reading.run(None, inputs)))

    def relations(self, words: Scores, heads: list[int]) -> Scores:
        targets = np.array([len(heads) if head == ROOT else head for head in heads], np.int32)
        return self.relating.run(None, {"words": words, "heads": targets})[0]


def percent(part: float, whole: float = 1) -> float:
    return round(100 * float(part) / whole, 1) if whole else 0.0


def read_words(graphs: Graphs, window: SyntaxWindow) -> dict[str, Scores]:
    return graphs.read(window, np.zeros((1, len(window.pieces))))


def best_rule(form: str, scores: Scores, rules: list[str], endings: list[list[str]]) -> str:
    """The lemma rule of highest score among those that take an ending off which the form has."""
    plain = form.lower()
    fits = lambda rule, taken: plain in taken if rule.startswith("=") else not taken or plain.endswith(tuple(taken))
    fitting = [nth for nth, (rule, taken) in enumerate(zip(rules, endings)) if fits(rule, taken)]
    return rules[max(fitting, key=lambda nth: scores[nth])] if fitting else "-0+"


def rows_of(graphs: Graphs, window: SyntaxWindow, labels: Labels, endings: list[list[str]]) -> list[Row]:
    """What the model makes of the words of a window."""
    scores = read_words(graphs, window)
    heads = trees(scores["arcs"], window.sentences)
    relations = graphs.relations(scores["words"], heads)
    rows = []
    for word, (form, head) in enumerate(zip(window.forms, heads)):
        lemma = apply_lemma_rule(form, best_rule(form, scores["lemma_rules"][word], labels.lemma_rules, endings))
        relation = "root" if head == ROOT else labels.relations[relations[word]]
        within = ROOT if head == ROOT else head - window.sentences.index(window.sentences[word])
        rows.append(Row(form, lemma, labels.upos[scores["upos"][word]], within, relation, ""))
    return rows


def syntax(graphs: Graphs, labels: Labels, endings: list[list[str]], sentences: list[Sentence]) -> Measures:
    windows = treebanks.windows_of(sentences, MOST_PIECES_OF_WINDOW)
    read = [row for window in windows for row in rows_of(graphs, window, labels, endings)]
    return agreement(read, [row for sentence in sentences for row in sentence.rows])


def agreement(read: list[Row], gold: list[Row]) -> Measures:
    universal = lambda relation: relation.split(":")[0]
    same: dict[str, Callable[[Row, Row], bool]] = {
        "UPOS": lambda one, other: one.upos == other.upos,
        "lemmas": lambda one, other: one.lemma == other.lemma,
        "UAS": lambda one, other: one.head == other.head,
        "LAS": lambda one, other: (one.head, universal(one.relation)) == (other.head, universal(other.relation)),
        "LAS with subtypes": lambda one, other: (one.head, one.relation) == (other.head, other.relation),
    }
    return {name: percent(sum(map(agrees, read, gold)), len(gold)) for name, agrees in same.items()}


class Mention(NamedTuple):
    """Words count through the treebank; the entity is told by its document and its name there."""

    head: int
    first: int
    last: int
    entity: tuple[int, str]


class Pronoun(NamedTuple):
    word: int
    form: str
    is_subject: bool
    heads: set[int]  # of all mentions of its entity
    inside: set[int]  # words of these mentions


def starts_of(sentences: list[Sentence]) -> list[int]:
    return [0, *np.cumsum([len(sentence.rows) for sentence in sentences]).tolist()]


def gold_mentions(sentences: list[Sentence]) -> list[Mention]:
    found, document = [], 0
    for sentence, start in zip(sentences, starts_of(sentences)):
        document += sentence.new_document
        for first, last, _, entity in sentence.mentions:
            found.append(Mention(start + head_of(sentence.rows, first, last), start + first, start + last, (document, entity)))
    return found


def gold_pronouns(sentences: list[Sentence]) -> list[Pronoun]:
    """Pronouns of the third person, but for it, whose entity was mentioned before."""
    mentions = gold_mentions(sentences)
    own = {mention.head: mention for mention in sorted(mentions, key=lambda one: one.first - one.last)}
    found = []
    for word, row in enumerate(row for sentence in sentences for row in sentence.rows):
        if row.upos != "PRON" or PRONOUNS.get(row.form.lower()) not in PERSONS or word not in own:
            continue
        same = [one for one in mentions if one.entity == own[word].entity]
        if any(one.head < word for one in same):
            inside = {at for one in same for at in range(one.first, one.last + 1)}
            found.append(Pronoun(word, row.form.lower(), row.relation.startswith("nsubj"), {one.head for one in same}, inside))
    return found


Rule = Callable[[Scores, list[bool], list[str]], list[int | None]]


def best_of_all(scores: Scores, is_mention: list[bool], forms: list[str]) -> list[int | None]:
    """The plain rule to compare with: the highest score of all, if it is that of a mention before."""
    return [int(best) if best < word and is_mention[word] and is_mention[best] else None for word, best in enumerate(scores.argmax(1))]


def window_ending(sentences: list[Sentence], last: int) -> tuple[int, SyntaxWindow]:
    """The longest window that ends with a sentence, and its first sentence."""
    fits = lambda first: len(treebanks.windows_of(sentences[first : last + 1], MOST_PIECES_OF_WINDOW)) == 1
    first = last
    while first > 0 and not sentences[first].new_document and fits(first - 1):
        first -= 1
    return first, treebanks.windows_of(sentences[first : last + 1], MOST_PIECES_OF_WINDOW)[0]


def answers(graphs: Graphs, window: SyntaxWindow, start: int, rule: Rule) -> dict[int, int]:
    """The antecedents in a window whose first word is `start` of the treebank."""
    scores = read_words(graphs, window)
    found = rule(scores["antecedents"], [bool(kind) for kind in scores["mentions"]], window.forms)
    return {start + word: start + other for word, other in enumerate(found) if other is not None}


def answers_in_windows(graphs: Graphs, sentences: list[Sentence], rule: Rule) -> dict[int, int]:
    found, start = {}, 0
    for window in treebanks.windows_of(sentences, MOST_PIECES_OF_WINDOW):
        found |= answers(graphs, window, start, rule)
        start += len(window.first)
    return found


def answers_at_ends(graphs: Graphs, sentences: list[Sentence], pronouns: list[Pronoun], rule: Rule) -> dict[int, int]:
    """As if every sentence with a pronoun ended a window of its own."""
    found, starts = {}, starts_of(sentences)
    for last, (start, end) in enumerate(zip(starts, starts[1:])):
        if any(start <= pronoun.word < end for pronoun in pronouns):
            first, window = window_ending(sentences, last)
            read = answers(graphs, window, starts[first], rule)
            found |= {word: other for word, other in read.items() if start <= word < end}
    return found


def antecedent_measures(pronouns: list[Pronoun], found: dict[int, int]) -> Measures:
    answered = [pronoun for pronoun in pronouns if pronoun.word in found]
    right = sum(found[pronoun.word] in pronoun.heads for pronoun in answered)
    inside = sum(found[pronoun.word] in pronoun.inside for pronoun in answered)
    return {
        "pronouns": len(pronouns),
        "answered": percent(len(answered), len(pronouns)),
        "right of answered": percent(right, len(answered)),
        "right of all": percent(right, len(pronouns)),
        "inside a mention, of all": percent(inside, len(pronouns)),
    }


def antecedent_table(graphs: Graphs, sentences: list[Sentence]) -> dict[str, Measures]:
    pronouns = gold_pronouns(sentences)
    found = answers_in_windows(graphs, sentences, antecedents)
    subjects = [pronoun for pronoun in pronouns if pronoun.is_subject]
    at_ends = answers_at_ends(graphs, sentences, pronouns, antecedents)
    table = {
        "antecedents": antecedent_measures(pronouns, found),
        "antecedents, best of all": antecedent_measures(pronouns, answers_in_windows(graphs, sentences, best_of_all)),
        "antecedents, at ends of windows": antecedent_measures(pronouns, at_ends),
        "antecedents of subjects": antecedent_measures(subjects, found),
        "antecedents of subjects, at ends of windows": antecedent_measures(subjects, at_ends),
    }
    for form in sorted({pronoun.form for pronoun in pronouns}):
        table[f"antecedents of {form}"] = antecedent_measures([one for one in pronouns if one.form == form], found)
    return table


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


def printed(table: dict[str, Measures]) -> str:
    width = max(map(len, table))
    return "\n".join(f"{name:{width}}  " + "  ".join(f"{key} {value}" for key, value in row.items()) for name, row in table.items())


def measure(model: ReadingModel, labels: Labels, corpora: Path) -> tuple[dict[str, Measures], dict[str, dict[str, float]]]:
    """The table of all measures, and the calibrations; gives the model its head for factual claims."""
    speeches = scored_sentences.with_tokens(scored_sentences.read_policlaim(corpora))
    fit_checkable(model, speeches)
    graphs, endings = Graphs(model), endings_of(labels, corpora)
    ewt, gum = (treebanks.read_treebank(corpora / "ud" / f"{name}-dev.conllu") for name in ("en_ewt", "en_gum"))
    table = {f"syntax, {name}": syntax(graphs, labels, endings, sentences) for name, sentences in (("EWT", ewt), ("GUM", gum))}
    truth = scored_sentences.with_tokens(scored_sentences.read_claimbuster(corpora, "groundtruth"))
    worthy, worthy_calibration = check_worthiness(graphs, truth)
    checkable, checkable_calibration = checkability(model, speeches)
    calibrations = {"checkWorthy": worthy_calibration, "checkable": checkable_calibration}
    return table | antecedent_table(graphs, gum) | worthy | checkable, calibrations


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True)
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    torch.set_num_threads(1)
    path = arguments.work / "model.pt"
    model, labels = load(path), labels_of(path)
    table, calibrations = measure(model, labels, arguments.corpora)
    print(printed(table))
    torch.save({"weights": model.state_dict(), "labels": vars(labels)}, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)
    for name, found in (("measures", table), ("calibration", calibrations)):
        (arguments.work / f"{name}.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
