"""
Prints what Python makes of words and of windows, one JSON object a line, for tests/parity/compare.ts to make the same of them.

usage: python -m onrecord_training.parity --corpora FOLDER --models FOLDER [--windows 1000]
Lines: {"word", "pieces", "shape"} for every word of PolNeAR and of the treebanks and for every assigned code point, alone and between
letters; {"scores", "words", "sentences", "endsParagraph", "attributions", "heads"} for windows of PolNeAR, the scores as base64 of
little-endian 32-bit floats.
"""
import argparse
import base64
import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime

from . import attributions, decoding, treebanks
from .export import MOST_PIECES_OF_WINDOW
from .trees import trees
from .wordpiece import Window, pieces, shape

UNASSIGNED, SURROGATE = "Cn", "Cs"
# A mark of one kind in Unicode 14, which Python 3.11 knows, and of another in 15, which Node 20 knows.
MOVED = "\U0001171e"


def words_of(corpora: Path) -> Iterator[str]:
    for name in ("dev", "train"):
        for copies in attributions.read_articles(corpora / "polnear" / f"{name}.jsonl").values():
            for article in copies:
                yield from (article.text[token.start : token.end] for token in article.tokens)
    for name in ("en_ewt", "en_gum"):
        for part in ("train", "dev"):
            yield from (row.form for sentence in treebanks.read_treebank(corpora / "ud" / f"{name}-{part}.conllu") for row in sentence.rows)


def characters() -> Iterator[str]:
    for point in range(sys.maxunicode + 1):
        character = chr(point)
        if unicodedata.category(character) not in (UNASSIGNED, SURROGATE) and not character.isspace() and character != MOVED:
            yield character
            yield f"re{character}port"


def run(session: onnxruntime.InferenceSession, window: Window, sentences: np.ndarray) -> dict[str, np.ndarray]:
    """The scores of one window, by the names of the outputs; sentences: of each piece a row of `means`."""
    inputs = {name: np.array([getattr(window, name)], np.int32) for name in ("pieces", "states", "shapes")}
    inputs |= {"first": np.array(window.first, np.int32), "means": sentences}
    return dict(zip((output.name for output in session.get_outputs()), session.run(None, inputs)))


def encoded(scores: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(scores, "<f4").tobytes()).decode()


def windows(corpora: Path, models: Path, most: int) -> Iterator[dict]:
    session = onnxruntime.InferenceSession(models / "reading.onnx")
    known = json.loads((models / "decoding.json").read_text(encoding="utf-8"))
    start, transitions = np.array(known["start"]), np.array(known["transitions"])
    count = 0
    for copies in attributions.read_articles(corpora / "polnear" / "train.jsonl").values():
        for window in attributions.windows_of(copies[0], 0, MOST_PIECES_OF_WINDOW):
            if count == most:
                return
            count += 1
            scores = run(session, window, np.full((1, len(window.pieces)), 1 / len(window.pieces), np.float32))
            sentences = [copies[0].tokens[word].sentence for word in window.words]
            found = decoding.attributions(scores["roles"], scores["cue_of"], scores["source_of"], start, transitions, window.ends_paragraph)
            yield {
                "scores": {name: encoded(scores[name]) for name in ("roles", "cue_of", "source_of", "arcs")},
                "words": len(window.first),
                "sentences": sentences,
                "endsParagraph": window.ends_paragraph,
                "attributions": [vars(one) for one in found],
                "heads": trees(scores["arcs"], sentences),
            }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--windows", type=int, default=1000)
    arguments = parser.parse_args()
    for words in (words_of(arguments.corpora), characters()):
        for word in words:
            print(json.dumps({"word": word, "pieces": pieces(word), "shape": shape(word)}))
    for window in windows(arguments.corpora, arguments.models, arguments.windows):
        print(json.dumps(window))


if __name__ == "__main__":
    main()
