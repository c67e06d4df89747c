"""What the model reads of syntax in a treebank, in percent."""
from collections.abc import Callable, Container

from . import treebanks
from .export import MOST_PIECES_OF_WINDOW
from .graphs import Graphs, Scores, read_words
from .table import Measures, percent
from .treebanks import ROOT, Labels, Row, Sentence, SyntaxWindow, apply_lemma_rule
from .trees import trees
from .wordpiece import IDS


# Among rules that score less by no more than so much, one that gives a word is preferred.
MARGIN = 3


def best_rule(form: str, scores: Scores, rules: list[str], endings: list[list[str]], words: Container[str]) -> str:
    """
    The lemma rule of highest score among those that take an ending off which the form has; where it gives no common word, another one
    that does and scores about as much. The program chooses in the same way.
    """
    plain = form.lower()
    fits = lambda rule, taken: plain in taken if rule.startswith("=") else not taken or plain.endswith(tuple(taken))
    fitting = [nth for nth, (rule, taken) in enumerate(zip(rules, endings)) if fits(rule, taken)]
    if not fitting:
        return "-0+"
    lemma = lambda nth: apply_lemma_rule(form, rules[nth])
    best = max(fitting, key=lambda nth: scores[nth])
    near = [nth for nth in fitting if scores[nth] >= scores[best] - MARGIN and lemma(nth) in words and lemma(nth) != form]
    if form.isalpha() and not rules[best].startswith("^") and lemma(best) not in words and near:
        best = max(near, key=lambda nth: scores[nth])
    return rules[best]


def rows_of(graphs: Graphs, window: SyntaxWindow, labels: Labels, endings: list[list[str]]) -> list[Row]:
    """What the model makes of the words of a window."""
    scores = read_words(graphs, window)
    heads = trees(scores["arcs"], window.sentences)
    relations = graphs.relations(scores["words"], heads)
    rows = []
    for word, (form, head) in enumerate(zip(window.forms, heads)):
        lemma = apply_lemma_rule(form, best_rule(form, scores["lemma_rules"][word], labels.lemma_rules, endings, IDS))
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
