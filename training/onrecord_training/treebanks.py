"""UD English EWT and GUM: part of speech, dependency head and relation, lemma by edit rule, mention heads and their antecedents."""
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .wordpiece import Window, pieces

ROOT = -1
NONE = -1
# Relations whose subtype the program asks for; of all others the subtype is dropped.
KEPT_SUBTYPES = {"nsubj:pass", "aux:pass", "csubj:pass", "acl:relcl", "nmod:poss", "obl:agent"}
NO_MENTION = "none"


class Row(NamedTuple):
    form: str
    lemma: str
    upos: str
    head: int  # index in the sentence, ROOT for the root
    relation: str
    misc: str


@dataclass
class Sentence:
    rows: list[Row]
    new_document: bool
    new_paragraph: bool
    mentions: list[tuple[int, int, str, str]] = field(default_factory=list)  # first, last (inclusive), type, entity


@dataclass
class Labels:
    """The closed lists that the heads choose from, most frequent first."""

    upos: list[str]
    relations: list[str]
    lemma_rules: list[str]
    mention_types: list[str]


@dataclass
class SyntaxWindow(Window):
    """A window of whole sentences; heads are places in the window or ROOT; antecedents hold (mention head, antecedent head or NONE)."""

    forms: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    lemma_rules: list[str] = field(default_factory=list)
    mention_types: list[str] | None = None  # None where the corpus marks no mentions
    antecedents: list[tuple[int, int]] = field(default_factory=list)


def read_treebank(path: Path) -> list[Sentence]:
    sentences: list[Sentence] = []
    document = paragraph = True
    rows: list[Row] = []
    with open(path, encoding="utf-8") as file:
        for line in map(str.rstrip, file):
            if line.startswith("#"):
                document |= line.startswith("# newdoc")
                paragraph |= line.startswith(("# newpar", "# newdoc"))
            elif not line and rows:
                sentences.append(Sentence(rows, document, paragraph, mentions_of(rows)))
                rows, document, paragraph = [], False, False
            elif line:
                cells = line.split("\t")
                if cells[0].isdigit():
                    relation = cells[7] if cells[7] in KEPT_SUBTYPES else cells[7].split(":")[0]
                    rows.append(Row(cells[1], cells[2], cells[3], int(cells[6]) - 1, relation, cells[9]))
    return sentences


ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")


def mentions_of(rows: list[Row]) -> list[tuple[int, int, str, str]]:
    """The mentions that GUM's brackets mark within a sentence, as (first, last, type, entity)."""
    found, open_by_entity = [], {}
    for at, row in enumerate(rows):
        match = ENTITY.search(row.misc)
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", match[1] if match else ""):
            fields = bracket.strip("()").split("-")
            if bracket.startswith("("):
                open_by_entity.setdefault(fields[0], []).append((at, fields[1] if len(fields) > 1 else "other"))
            if bracket.endswith(")") and open_by_entity.get(fields[0]):
                first, kind = open_by_entity[fields[0]].pop()
                found.append((first, at, kind, fields[0]))
    return found


def head_of(rows: list[Row], first: int, last: int) -> int:
    """The word of a span whose own head lies outside of it."""
    return next((at for at in range(first, last + 1) if not first <= rows[at].head <= last), first)


def lemma_rule(form: str, lemma: str) -> str:
    """
    How to get the lemma from the lower-case form: `-N+suffix` takes N characters off the end and adds the suffix, `=lemma` replaces
    the form where they have no beginning in common; a leading `^` keeps the capitals of the form.
    """
    if lemma == form and form != form.lower():
        return "^-0+"
    plain, target = form.lower(), lemma if form.islower() else lemma.lower() if lemma.lower() == lemma else lemma
    common = 0
    while common < min(len(plain), len(target)) and plain[common] == target[common]:
        common += 1
    if common == 0:
        if lemma and form and lemma[0] == form[0]:
            kept = next((n for n, (a, b) in enumerate(zip(form, lemma)) if a != b), min(len(form), len(lemma)))
            return f"^-{len(form) - kept}+{lemma[kept:]}"
        return f"={target}"
    return f"-{len(plain) - common}+{target[common:]}"


def removed_by(form: str, rule: str) -> str:
    """What a rule takes off a form, in small letters; of `=lemma` the whole form; nothing where it keeps the capitals."""
    if rule.startswith("="):
        return form.lower()
    return "" if rule.startswith("^") else form.lower()[len(form) - int(rule[1:].split("+")[0]) :]


def lemma_endings(sentences: list[Sentence], rules: list[str]) -> list[list[str]]:
    """For each rule the endings that it was seen to take off, so that no rule is applied to others; none where it takes none."""
    seen: dict[str, set[str]] = {rule: set() for rule in rules}
    for sentence in sentences:
        for row in sentence.rows:
            rule = lemma_rule(row.form, row.lemma)
            if rule in seen:
                seen[rule].add(removed_by(row.form, rule))
    return [sorted(seen[rule] - {""}) for rule in rules]


def apply_lemma_rule(form: str, rule: str) -> str:
    if rule.startswith("="):
        return rule[1:]
    base, rule = (form, rule[1:]) if rule.startswith("^") else (form.lower(), rule)
    cut, added = rule[1:].split("+", 1)
    return (base[: len(base) - int(cut)] + added if int(cut) <= len(base) else base) or base


def collect_labels(sentences: list[Sentence], fewest: int = 3) -> Labels:
    """The labels of a training set; lemma rules that occur fewer than `fewest` times are left out."""
    rows = [row for sentence in sentences for row in sentence.rows]
    ordered = lambda counts: [label for label, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    rules = Counter(lemma_rule(row.form, row.lemma) for row in rows)
    return Labels(
        ordered(Counter(row.upos for row in rows)),
        ordered(Counter(row.relation for row in rows)),
        ordered({rule: count for rule, count in rules.items() if count >= fewest}),
        [NO_MENTION] + ordered(Counter(kind for sentence in sentences for _, _, kind, _ in sentence.mentions)),
    )


def windows_of(sentences: list[Sentence], most: int) -> list[SyntaxWindow]:
    """Whole sentences of one document in windows of at most `most` pieces (a longer sentence has one of its own)."""
    has_mentions = any(sentence.mentions for sentence in sentences)
    windows: list[SyntaxWindow] = []
    window, last_of_entity = None, {}
    for sentence in sentences:
        size = sum(len(pieces(row.form)) for row in sentence.rows)
        if window and (sentence.new_document or len(window.pieces) + size + 2 > most):
            window.separate()
            windows.append(window)
            window = None
        elif window and sentence.new_paragraph:
            window.separate()
        if window is None:
            window, last_of_entity = SyntaxWindow(mention_types=[] if has_mentions else None), {}
        add_sentence(window, sentence, last_of_entity)
    if window:
        window.separate()
        windows.append(window)
    return windows


def add_sentence(window: SyntaxWindow, sentence: Sentence, last_of_entity: dict[str, int]) -> None:
    offset = len(window.first)
    number = window.sentences[-1] + 1 if window.sentences else 0
    inside = False
    for row in sentence.rows:
        is_mark = row.form in ('"', "“", "”", "''", "``")
        state = (3 if inside else 2) if is_mark else int(inside)
        inside ^= is_mark
        window.add(row.form, state)
        window.forms.append(row.form)
        window.sentences.append(number)
        window.upos.append(row.upos)
        window.heads.append(offset + row.head if row.head != ROOT else ROOT)
        window.relations.append(row.relation)
        window.lemma_rules.append(lemma_rule(row.form, row.lemma))
    if window.mention_types is None:
        return
    kinds = [NO_MENTION] * len(sentence.rows)
    heads = sorted((head_of(sentence.rows, first, last), first, -last, kind, entity) for first, last, kind, entity in sentence.mentions)
    for head, _, _, kind, entity in heads:
        if kinds[head] != NO_MENTION:
            continue  # of mentions with one head the longest counts
        kinds[head] = kind
        window.antecedents.append((offset + head, last_of_entity.get(entity, NONE)))
        last_of_entity[entity] = offset + head
    window.mention_types.extend(kinds)
