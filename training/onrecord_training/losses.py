"""The loss of one batch of each task."""
import random

import torch
from torch import Tensor
from torch.nn import functional as F

from .attributions import CONTENT, NONE, RoleWindow
from .network import ReadingModel
from .scored_sentences import OUTSIDE, SentenceWindow
from .treebanks import ROOT, Labels, SyntaxWindow
from .wordpiece import MASK, SEPARATOR, Window

IGNORED = -100
MASKED_WINDOWS, MASKED_WORDS = 0.5, 0.05
MOVED_QUERIES = 0.3
LARGEST_SHIFT = 64


def padded(rows: list[list[int]], fill: int = 0) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])


def masked(window: Window) -> list[int]:
    """In half of the windows one word in twenty is hidden, so that the model learns to read without it."""
    pieces = list(window.pieces)
    if random.random() < MASKED_WINDOWS:
        for start, end in zip(window.first, window.first[1:] + [len(pieces)]):
            if random.random() < MASKED_WORDS:
                pieces[start:end] = [SEPARATOR if piece == SEPARATOR else MASK for piece in pieces[start:end]]
    return pieces


def encode(model: ReadingModel, windows: list[Window], hide: bool = False) -> Tensor:
    """batch × pieces × HIDDEN; in training the positions begin anywhere up to LARGEST_SHIFT."""
    pieces = padded([masked(window) if hide else window.pieces for window in windows])
    shifts = [random.randint(0, LARGEST_SHIFT) if model.training and random.random() > 0.3 else 0 for _ in windows]
    positions = torch.arange(pieces.size(1))[None] + torch.tensor(shifts)[:, None]
    lengths = torch.tensor([len(window.pieces) for window in windows])
    mask = torch.arange(pieces.size(1))[None] < lengths[:, None]
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=model.training):
        states, shapes = padded([window.states for window in windows]), padded([window.shapes for window in windows])
        hidden = model.encoder(pieces, states, shapes, positions, None if mask.all() else mask)
    return hidden.float()


def words_of(hidden: Tensor, windows: list[Window]) -> tuple[Tensor, Tensor]:
    """The first piece of every word, batch × words × HIDDEN, and which places hold a word."""
    first = padded([window.first for window in windows])
    lengths = torch.tensor([len(window.first) for window in windows])
    words = hidden.gather(1, first[:, :, None].expand(-1, -1, hidden.size(2)))
    return words, torch.arange(first.size(1))[None] < lengths[:, None]


def role_loss(model: ReadingModel, windows: list[RoleWindow]) -> Tensor:
    words, mask = words_of(encode(model, windows, hide=True), windows)
    words = model.dropout(words)
    emissions, roles = model.roles(words), padded([window.roles for window in windows])
    count = mask.sum()
    tagging = F.cross_entropy(emissions[mask], roles[mask], reduction="sum") + model.crf.loss(emissions, roles, mask)
    pointing, pointers = torch.zeros(()), 0
    for window, hidden in zip(windows, words):
        hidden = hidden[: len(window.first)]
        for pointer, links in ((model.cue_of, moved(window)), (model.source_of, window.source_of)):
            if links:
                pointing = pointing + pointer_loss(pointer, hidden, links)
                pointers += len(links)
    return 0.5 * tagging / count + 0.3 * pointing / max(pointers, 1)


def pointer_loss(pointer, hidden: Tensor, links: list[tuple[int, int]]) -> Tensor:
    wanted = [len(hidden) if target == NONE else target for _, target in links]
    return F.cross_entropy(pointer(hidden, torch.tensor([place for place, _ in links])), torch.tensor(wanted), reduction="sum")


def moved(window: RoleWindow) -> list[tuple[int, int]]:
    """Some queries begin a few words into their content, since a predicted content may."""
    links = []
    for place, cue in window.cue_of:
        end = place + 1
        while end < len(window.roles) and window.roles[end] == CONTENT + 1:
            end += 1
        shift = random.randint(1, 3) if random.random() < MOVED_QUERIES else 0
        links.append((min(place + shift, end - 1), cue))
    return links


def syntax_loss(model: ReadingModel, windows: list[SyntaxWindow], labels: Labels) -> Tensor:
    words, mask = words_of(encode(model, windows), windows)
    words = model.dropout(words)
    length = words.size(1)
    index = lambda names, values: [names.get(value, IGNORED) for value in values]
    tables = [{name: nth for nth, name in enumerate(names)} for names in (labels.upos, labels.relations, labels.lemma_rules, labels.mention_types)]
    upos, relations, rules, kinds = tables
    chosen = lambda table, column: padded([index(table, getattr(window, column) or [""] * len(window.first)) for window in windows], IGNORED)
    heads = padded([[length if head == ROOT else head for head in window.heads] for window in windows])
    sentences = padded([window.sentences for window in windows], -1)
    entropy = lambda scores, wanted: F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)
    arcs = model.parser.arcs(words, sentences)
    loss = 0.3 * entropy(model.upos(words), chosen(upos, "upos"))
    loss = loss + 0.5 * F.cross_entropy(arcs[mask], heads[mask])
    loss = loss + 0.3 * entropy(model.parser.labels(words, heads), chosen(relations, "relations"))
    loss = loss + 0.2 * entropy(model.lemma_rule(words), chosen(rules, "lemma_rules"))
    marked = [(window, hidden) for window, hidden in zip(windows, words) if window.mention_types is not None]
    if marked:
        loss = loss + 0.2 * entropy(model.mention(words), chosen(kinds, "mention_types"))
        links = [pointer_loss(model.antecedent, hidden[: len(window.first)], window.antecedents) for window, hidden in marked if window.antecedents]
        count = sum(len(window.antecedents) for window, _ in marked)
        loss = loss + 0.3 * sum(links) / max(count, 1)
    return loss


def pooled(hidden: Tensor, windows: list[SentenceWindow]) -> Tensor:
    """The mean over the pieces of each sentence, in order: sentences × HIDDEN."""
    segment = padded([window.segment for window in windows], OUTSIDE)
    counts = torch.tensor([len(window.labels) for window in windows])
    index = segment + (counts.cumsum(0) - counts)[:, None]
    inside = segment != OUTSIDE
    sums = torch.zeros(int(counts.sum()), hidden.size(2)).index_add(0, index[inside], hidden[inside])
    sizes = torch.zeros(len(sums)).index_add(0, index[inside], torch.ones(int(inside.sum())))
    return sums / sizes.clamp(min=1)[:, None]


def sentence_loss(model: ReadingModel, windows: list[SentenceWindow], head) -> Tensor:
    sentences = model.dropout(pooled(encode(model, windows), windows))
    labels = torch.tensor([label for window in windows for label in window.labels])
    return 0.3 * F.cross_entropy(head(sentences), labels)
