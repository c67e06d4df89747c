"""Words into the pieces of the base model's vocabulary, and whole windows of words into what the encoder takes."""
import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from .encoder import FOLDER

TOKENIZER = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
TOKENIZER.no_padding()
TOKENIZER.no_truncation()
START, SEPARATOR, UNKNOWN, MASK = (TOKENIZER.token_to_id(name) for name in ("[CLS]", "[SEP]", "[UNK]", "[MASK]"))
MOST_PIECES = 12

# Typographic variants that mean the same to a reader; in the model's input only.
SAME = {"''": '"', "``": '"', "…": "..."} | dict(zip("“”„«»‘’‚´`–—‐‑", "\"\"\"\"\"'''''----"))
VARIANTS = re.compile("|".join(map(re.escape, SAME)))


@functools.cache
def pieces(word: str) -> tuple[int, ...]:
    """The piece ids of one word: lower case, without accents, at most MOST_PIECES; never empty."""
    plain = VARIANTS.sub(lambda match: SAME[match[0]], word).lower()
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn") or word
    ids = TOKENIZER.encode(plain, add_special_tokens=False).ids
    return tuple(ids[:MOST_PIECES]) or (UNKNOWN,)


@dataclass
class Window:
    """A stretch of words with their pieces; first[i] is the place of the first piece of word i."""

    pieces: list[int] = field(default_factory=lambda: [START])
    states: list[int] = field(default_factory=lambda: [0])
    first: list[int] = field(default_factory=list)

    def add(self, word: str, state: int) -> None:
        self.first.append(len(self.pieces))
        ids = pieces(word)
        self.pieces.extend(ids)
        self.states.extend([state] * len(ids))

    def separate(self) -> None:
        """Marks the end of a paragraph, and of the window."""
        self.pieces.append(SEPARATOR)
        self.states.append(0)


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
