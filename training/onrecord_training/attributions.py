"""PolNeAR: windows of tokens with their roles (source, cue, content) and the links content → cue → source."""
import bisect
import json
from dataclasses import dataclass
from pathlib import Path

from .tokens import Token, tokenize
from .wordpiece import Window, pack, pieces

OUTSIDE, SOURCE, CUE, CONTENT = 0, 1, 3, 5
ROLES = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
BEGIN = {"source": SOURCE, "cue": CUE, "content": CONTENT}
NONE = -1


@dataclass
class Article:
    """One annotator's copy of an article."""

    name: str
    text: str
    tokens: list[Token]
    attributions: list[dict[str, list[tuple[int, int]]]]  # role → token ranges


@dataclass
class RoleWindow(Window):
    """A window with a role for each word; links hold places of words in the window, NONE where nothing is pointed at."""

    article: int = 0
    words: list[int] = None  # the token of each word
    ends_paragraph: list[bool] = None  # for each word: does its paragraph end after it?
    roles: list[int] = None
    cue_of: list[tuple[int, int]] = None  # first word of a content, first word of its cue
    source_of: list[tuple[int, int]] = None  # first word of a cue, first word of its source


def read_articles(path: Path) -> dict[str, list[Article]]:
    """The annotated copies of each article, by its id."""
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    copies: dict[str, list[Article]] = {}
    for row, tokens in zip(rows, tokenize([row["text"] for row in rows])):
        attributions = [tokenized(one, tokens) for one in row["attributions"]]
        article = Article(row["id"], row["text"], tokens, [one for one in attributions if one["content"]])
        copies.setdefault(row["id"], []).append(article)
    return copies


def tokenized(attribution: dict, tokens: list[Token]) -> dict[str, list[tuple[int, int]]]:
    """The spans of an attribution as ranges of the tokens that they touch."""
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    ranges = {role: [(bisect.bisect_right(ends, s), bisect.bisect_left(starts, e)) for s, e in attribution[role]] for role in BEGIN}
    return {role: [(first, last) for first, last in found if first < last] for role, found in ranges.items()}


def roles_of(article: Article) -> list[int]:
    """A role for each token; where annotations overlap the later one stands, and what it cuts off begins anew."""
    roles = [OUTSIDE] * len(article.tokens)
    for attribution in article.attributions:
        for role in ("cue", "source", "content"):
            for first, last in attribution[role]:
                roles[first:last] = [BEGIN[role]] + [BEGIN[role] + 1] * (last - first - 1)
    for at, role in enumerate(roles):
        before = roles[at - 1] if at else OUTSIDE
        if role in (2, 4, 6) and before not in (role, role - 1):
            roles[at] = role - 1
    return roles


def windows_of(article: Article, index: int, most: int) -> list[RoleWindow]:
    """The article in windows of at most `most` pieces, each with the roles and links that lie within it."""
    tokens, roles = article.tokens, roles_of(article)
    sentences: dict[int, dict[int, list[int]]] = {}
    for at, token in enumerate(tokens):
        sentences.setdefault(token.paragraph, {}).setdefault(token.sentence, []).append(at)
    paragraphs = [list(found.values()) for found in sentences.values()]
    word = lambda at: article.text[tokens[at].start : tokens[at].end]
    lengths = [[sum(len(pieces(word(at))) for at in sentence) for sentence in paragraph] for paragraph in paragraphs]
    return [window_of(article, index, roles, [paragraphs[p][s] for p, s in chosen]) for chosen in pack(lengths, most)]


def window_of(article: Article, index: int, roles: list[int], sentences: list[list[int]]) -> RoleWindow:
    window = RoleWindow(article=index, words=[at for sentence in sentences for at in sentence])
    tokens = article.tokens
    for at, following in zip(window.words, window.words[1:] + [None]):
        window.add(article.text[tokens[at].start : tokens[at].end], tokens[at].quotation)
        if following is None or tokens[following].paragraph != tokens[at].paragraph:
            window.separate()
    window.ends_paragraph = [
        following is None or tokens[following].paragraph != tokens[at].paragraph
        for at, following in zip(window.words, window.words[1:] + [None])
    ]
    window.roles = [roles[at] for at in window.words]
    if window.roles and window.roles[0] in (2, 4, 6):
        window.roles[0] -= 1
    place = {at: nth for nth, at in enumerate(window.words)}
    window.cue_of, window.source_of = links_of(article, roles, place)
    return window


def links_of(article: Article, roles: list[int], place: dict[int, int]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Links between first words of this window; a content or cue whose partner lies outside of it has none."""
    cue_of: dict[int, int] = {}
    source_of: dict[int, int] = {}
    for attribution in article.attributions:
        cue = attribution["cue"][0][0] if attribution["cue"] else NONE
        source = attribution["source"][0][0] if attribution["source"] else NONE
        for first, _ in attribution["content"]:
            if first in place and roles[first] == CONTENT:
                cue_of[place[first]] = place.get(cue, NONE) if cue != NONE and roles[cue] == CUE else NONE
        if cue in place and roles[cue] == CUE:
            source_of[place[cue]] = place.get(source, NONE) if source != NONE and roles[source] == SOURCE else NONE
    # A content that begins anew where another one was cut is nobody's first word: it keeps no link.
    return sorted(cue_of.items()), sorted(source_of.items())
