"""Words into the pieces of the base model's vocabulary, and whole windows of words into what the encoder takes."""
import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .encoder import FOLDER

VOCABULARY = (FOLDER / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
IDS = {piece: number for number, piece in enumerate(VOCABULARY)}
START, SEPARATOR, UNKNOWN, MASK = (IDS[name] for name in ("[CLS]", "[SEP]", "[UNK]", "[MASK]"))
MOST_PIECES = 12
LONGEST_TOKEN = 100

# Typographic variants that mean the same to a reader; in the model's input only.
SAME = {"''": '"', "``": '"', "…": "..."} | dict(zip("“”„«»‘’‚´`–—‐‑", "\"\"\"\"\"'''''----"))
VARIANTS = re.compile("|".join(map(re.escape, SAME)))
REMOVED = {"Cc", "Cf", "Cs", "Co"}
ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
IDEOGRAPHS = re.compile(
    "([\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0002a6df\U0002a700-\U0002b73f\U0002b740-\U0002b81f\U0002b820-\U0002ceaf\uf900-\ufaff\U0002f800-\U0002fa1f])"
)


@functools.cache
def pieces(word: str) -> tuple[int, ...]:
    """The piece ids of one word, as the uncased BERT cuts it: lower case, without accents, at most MOST_PIECES; never empty."""
    plain = unicodedata.normalize("NFD", VARIANTS.sub(lambda match: SAME[match[0]], word).lower())
    plain = "".join(character for character in plain if unicodedata.category(character) != "Mn") or word
    found = [piece for token in basic_tokens(plain) for piece in greedy(token)]
    return tuple(found[:MOST_PIECES]) or (UNKNOWN,)


def basic_tokens(text: str) -> list[str]:
    """Punctuation and ideographs stand alone; control characters vanish."""
    kept = "".join(c for c in text if unicodedata.category(c) not in REMOVED and c != "\ufffd")
    spaced = "".join(f" {c} " if is_mark(c) else c for c in IDEOGRAPHS.sub(r" \1 ", kept))
    return [token for token in spaced.split(" ") if token]


def is_mark(character: str) -> bool:
    return character in ASCII_MARKS or unicodedata.category(character).startswith("P")


def greedy(token: str) -> list[int]:
    """The longest known piece first, again and again (WordPiece); UNKNOWN if some rest has none."""
    if len(token) > LONGEST_TOKEN:
        return [UNKNOWN]
    found, start = [], 0
    while start < len(token):
        prefix = "##" if start else ""
        end = next((end for end in range(len(token), start, -1) if prefix + token[start:end] in IDS), start)
        if end == start:
            return [UNKNOWN]
        found.append(IDS[prefix + token[start:end]])
        start = end
    return found


# How a word is capitalised, which the pieces of an uncased vocabulary do not tell.
NO_WORD, LOWER, CAPITALISED, CAPITALS, ONE_CAPITAL, MIXED = range(6)


@functools.cache
def shape(word: str) -> int:
    """LOWER also for words without letters that have a case."""
    capitals = [character != character.lower() for character in word if character.lower() != character.upper()]
    if not any(capitals):
        return LOWER
    if all(capitals):
        return CAPITALS if len(capitals) > 1 else ONE_CAPITAL
    return CAPITALISED if capitals[0] and sum(capitals) == 1 else MIXED


@dataclass
class Window:
    """A stretch of words with their pieces; first[i] is the place of the first piece of word i."""

    pieces: list[int] = field(default_factory=lambda: [START])
    states: list[int] = field(default_factory=lambda: [0])
    shapes: list[int] = field(default_factory=lambda: [NO_WORD])
    first: list[int] = field(default_factory=list)

    def add(self, word: str, state: int) -> None:
        self.first.append(len(self.pieces))
        ids = pieces(word)
        self.pieces.extend(ids)
        self.states.extend([state] * len(ids))
        self.shapes.extend([shape(word)] * len(ids))

    def separate(self) -> None:
        """Marks the end of a paragraph, and of the window."""
        self.pieces.append(SEPARATOR)
        self.states.append(0)
        self.shapes.append(NO_WORD)


def pack(lengths: Sequence[Sequence[int]], most: int) -> Iterable[list[tuple[int, int]]]:
    """
    Divides a document into windows of at most `most` pieces. lengths: for each paragraph the pieces of each of its sentences.
    Gives for each window its (paragraph, sentence) pairs in order. Paragraphs stay whole where they fit; a sentence always does.
    """
    window: list[tuple[int, int]] = []
    size = 1
    for paragraph, sentences in enumerate(lengths):
        if window and size + sum(sentences) + 1 > most:
            yield window
            window, size = [], 1
        for sentence, length in enumerate(sentences):
            if window and size + length + 1 > most:
                yield window
                window, size = [], 1
            window.append((paragraph, sentence))
            size += length
        size += 1
    if window:
        yield window
