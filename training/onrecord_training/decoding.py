"""
From the scores of a window to attributions. The program decodes the same way (`pipeline/stages/annotate/reading`);
`make test-parity` compares the two.
"""
from dataclasses import dataclass

import numpy as np

from .attributions import BEGIN, CONTENT, CUE, OUTSIDE, ROLES, SOURCE

INSIDE = np.array([role.startswith("I-") for role in ROLES])
IMPOSSIBLE = -1e4
# A marked cue is taken if it is pointed at with at least this probability (natural logarithm); chosen in the trial.
FAIR = -1.6
POOR = 2 * FAIR

Scores = np.ndarray
Range = tuple[int, int]  # first word, word after the last


@dataclass
class Attribution:
    """One attribution of a window, as ranges of its words."""

    contents: list[Range]
    cue: Range | None
    source: Range | None
    # The probabilities of its contents as marked (the least of them), and of its links.
    content_probability: float
    cue_probability: float
    source_probability: float


def log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def log_sum(scores: Scores, axis: int) -> Scores:
    most = scores.max(axis, keepdims=True)
    return (np.log(np.exp(scores - most).sum(axis, keepdims=True)) + most).squeeze(axis)


class Chain:
    """The CRF of one window. scores: words × roles; nothing goes on over a paragraph's end."""

    def __init__(self, scores: Scores, start: Scores, transitions: Scores, ends_paragraph: list[bool]) -> None:
        self.scores = scores.astype(np.float64)
        self.start = start
        self.transitions = np.repeat(transitions[None], max(len(scores) - 1, 0), 0)
        for at, ends in enumerate(ends_paragraph[:-1]):
            if ends:
                self.transitions[at][:, INSIDE] = IMPOSSIBLE

    def best(self) -> list[int]:
        """The most probable roles (Viterbi)."""
        best, back = self.start + self.scores[0], []
        for at, transitions in enumerate(self.transitions, 1):
            options = best[:, None] + transitions
            back.append(options.argmax(0))
            best = options.max(0) + self.scores[at]
        path = [int(best.argmax())]
        for before in reversed(back):
            path.append(int(before[path[-1]]))
        return path[::-1]

    def sums(self) -> tuple[Scores, Scores]:
        """Log-sums of all paths up to each word and role, and from there on."""
        forward, backward = np.zeros_like(self.scores), np.zeros_like(self.scores)
        forward[0] = self.start + self.scores[0]
        for at, transitions in enumerate(self.transitions, 1):
            forward[at] = log_sum(forward[at - 1][:, None] + transitions, 0) + self.scores[at]
        for at in range(len(self.scores) - 2, -1, -1):
            backward[at] = log_sum(self.transitions[at] + self.scores[at + 1] + backward[at + 1], 1)
        return forward, backward


def span_probability(chain: Chain, sums: tuple[Scores, Scores], begin: int, span: Range) -> float:
    """The probability that a span with this first role stands exactly there."""
    (forward, backward), (first, end) = sums, span
    inside = begin + 1
    total = forward[first][begin]
    for at in range(first + 1, end):
        before = begin if at == first + 1 else inside
        total += chain.transitions[at - 1][before][inside] + chain.scores[at][inside]
    if end == len(chain.scores):
        after = 0.0
    else:
        last = begin if end == first + 1 else inside
        others = [role for role in range(len(ROLES)) if role != inside]
        after = log_sum((chain.transitions[end - 1][last] + chain.scores[end] + backward[end])[others], 0)
    return float(np.exp(total + after - log_sum(forward[-1], 0)))


def spans_of(roles: list[int], begin: int) -> list[Range]:
    """The spans of one kind."""
    found = []
    for first, role in enumerate(roles):
        if role == begin:
            end = first + 1
            while end < len(roles) and roles[end] == begin + 1:
                end += 1
            found.append((first, end))
    return found


def covering(spans: list[Range], word: int) -> Range | None:
    return next((span for span in spans if span[0] <= word < span[1]), None)


def cue_for(pointers: Scores, roles: list[int], scores: Scores, cues: list[Range]) -> Range | None:
    """The cue that a content points at: one that is marked, if fair; else the word pointed at, if it has no other role."""
    words = len(roles)
    best = max(cues, key=lambda cue: pointers[cue[0]], default=None)
    best_score = -np.inf if best is None else pointers[best[0]]
    target = int(pointers[:words].argmax())
    if best is not None and best_score >= FAIR:
        return best
    covered = covering(cues, target)
    if covered is not None:
        return covered
    if roles[target] != OUTSIDE:
        return best if best_score > POOR else None
    if pointers[words] > pointers[target]:
        return None
    end = target + 1
    while end < words and roles[end] == OUTSIDE and scores[end].argmax() == CUE + 1:
        end += 1
    return target, end


def attributions(
    scores: Scores, cue_of: Scores, source_of: Scores, start: Scores, transitions: Scores, ends_paragraph: list[bool]
) -> list[Attribution]:
    """The attributions of one window, in order of their first contents; contents with one cue are parts of one attribution."""
    if len(scores) == 0:
        return []
    chain = Chain(scores, start, transitions, ends_paragraph)
    roles, sums = chain.best(), chain.sums()
    contents, cues, sources = (spans_of(roles, BEGIN[kind]) for kind in ("content", "cue", "source"))
    cue_pointers, source_pointers = log_softmax(cue_of.astype(np.float64)), log_softmax(source_of.astype(np.float64))
    found: list[Attribution] = []
    by_cue: dict[Range, Attribution] = {}
    for content in contents:
        probability = span_probability(chain, sums, CONTENT, content)
        pointers = cue_pointers[content[0]]
        cue = cue_for(pointers, roles, scores, cues)
        pointed = float(np.exp(pointers[len(roles) if cue is None else cue[0]]))
        known = by_cue.get(cue) if cue else None
        if known:
            known.contents.append(content)
            known.content_probability = min(known.content_probability, probability)
            known.cue_probability = min(known.cue_probability, pointed)
            continue
        source, source_probability = source_for(source_pointers, sources, cue)
        one = Attribution([content], cue, source, probability, pointed, source_probability)
        found.append(one)
        if cue:
            by_cue[cue] = one
    return found


def source_for(pointers: Scores, sources: list[Range], cue: Range | None) -> tuple[Range | None, float]:
    """The marked source that a cue points at, or none."""
    if cue is None:
        return None, 1.0
    row = pointers[cue[0]]
    best = max(sources, key=lambda source: row[source[0]], default=None)
    none = row[-1]
    if best is None or none >= row[best[0]]:
        return None, float(np.exp(none))
    return best, float(np.exp(row[best[0]]))
