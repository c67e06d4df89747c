"""How often the antecedents that the model reads are those of UD English GUM, in percent."""
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from . import treebanks
from .antecedents import PERSONS, PRONOUNS, antecedents, carried_antecedents
from .export import MOST_PIECES_OF_WINDOW
from .graphs import Graphs, Scores, read_words
from .table import Measures, percent
from .treebanks import Sentence, SyntaxWindow, head_of


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


def carried(sentences: list[Sentence], found: dict[int, int]) -> dict[int, int]:
    """With what is carried from window to window of each document."""
    starts = starts_of(sentences)
    firsts = [start for sentence, start in zip(sentences, starts) if sentence.new_document]
    forms = [row.form for sentence in sentences for row in sentence.rows]
    whole = {}
    for start, end in zip(firsts, [*firsts[1:], len(forms)]):
        within = [found[word] - start if word in found else None for word in range(start, end)]
        told = carried_antecedents(within, forms[start:end])
        whole |= {start + word: start + other for word, other in enumerate(told) if other is not None}
    return whole


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
    within = answers_in_windows(graphs, sentences, antecedents)
    found = carried(sentences, within)
    subjects = [pronoun for pronoun in pronouns if pronoun.is_subject]
    at_ends = answers_at_ends(graphs, sentences, pronouns, antecedents)
    table = {
        "antecedents": antecedent_measures(pronouns, found),
        "antecedents, each window alone": antecedent_measures(pronouns, within),
        "antecedents, best of all": antecedent_measures(pronouns, answers_in_windows(graphs, sentences, best_of_all)),
        "antecedents, at ends of windows": antecedent_measures(pronouns, at_ends),
        "antecedents of subjects": antecedent_measures(subjects, found),
        "antecedents of subjects, at ends of windows": antecedent_measures(subjects, at_ends),
    }
    for form in sorted({pronoun.form for pronoun in pronouns}):
        table[f"antecedents of {form}"] = antecedent_measures([one for one in pronouns if one.form == form], found)
    return table
