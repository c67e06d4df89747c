"""ClaimBuster and PoliClaim: sentences labelled for check-worthiness and for being a factual claim."""
import csv
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from .tokens import Token, tokenize
from .wordpiece import Window, pieces

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MOST_SENTENCE_PIECES = 110
OUTSIDE = -1


@dataclass
class Sentence:
    text: str
    label: int
    file: str
    line: int
    tokens: list[Token] = field(default_factory=list)


@dataclass
class SentenceWindow(Window):
    """One sentence or several neighbours; segment[i] is the sentence of piece i, OUTSIDE for marks between them."""

    segment: list[int] = field(default_factory=lambda: [OUTSIDE])
    labels: list[int] = field(default_factory=list)


def normalized(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def read_claimbuster(folder: Path, name: str) -> list[Sentence]:
    """name: crowdsourced or groundtruth. Labels: 0 not factual, 1 unimportant, 2 worth a check."""
    with open(folder / "claimbuster" / f"{name}.csv", encoding="utf-8") as file:
        return [Sentence(row["Text"], int(row["Verdict"]) + 1, row["File_id"], int(row["Line_number"])) for row in csv.DictReader(file)]


def claimbuster_training(folder: Path) -> list[Sentence]:
    """The crowd's sentences without those that the ground truth, on which we measure, holds too."""
    held_out = {normalized(one.text) for one in read_claimbuster(folder, "groundtruth")}
    return [one for one in read_claimbuster(folder, "crowdsourced") if normalized(one.text) not in held_out]


def read_policlaim(folder: Path) -> list[Sentence]:
    """Labels: 1 a factual claim, 0 none; file is the speech."""
    found = []
    for path in sorted((folder / "policlaim").glob("*.xlsx")):
        header, *rows = read_sheet(path)
        column = {title: letter for letter, title in header.items()}
        for line, row in enumerate(rows):
            if row.get(column["golden"]) in ("0", "1") and row.get(column["SENTENCES"]):
                found.append(Sentence(row[column["SENTENCES"]], int(row[column["golden"]]), path.stem, line))
    return found


def read_sheet(path: Path) -> list[dict[str, str]]:
    """The rows of the first sheet of a workbook, by column letter."""
    with zipfile.ZipFile(path) as archive:
        strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        shared = ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in strings.iter(MAIN + "si")]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter(MAIN + "row"):
        cells = {}
        for cell in row.iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            if value is not None:
                letter = re.match("[A-Z]+", cell.get("r"))[0]
                cells[letter] = shared[int(value.text)] if cell.get("t") == "s" else value.text
        rows.append(cells)
    return rows


def with_tokens(sentences: list[Sentence]) -> list[Sentence]:
    for sentence, tokens in zip(sentences, tokenize([one.text for one in sentences])):
        sentence.tokens = tokens
    return sentences


def windows_of(sentences: list[Sentence], most: int) -> list[SentenceWindow]:
    """Neighbouring sentences of one file together, as in a document; with `most` = 0 each alone."""
    windows: list[SentenceWindow] = []
    ordered = sorted(sentences, key=lambda one: (one.file, one.line))
    for _, group in groupby(ordered, key=lambda one: one.file):
        window = None
        for sentence in group:
            size = min(MOST_SENTENCE_PIECES, sum(len(pieces(sentence.text[t.start : t.end])) for t in sentence.tokens))
            if window is None or len(window.pieces) + size + 1 > most:
                window = SentenceWindow()
                windows.append(window)
            add_sentence(window, sentence)
    for window in windows:
        window.separate()
        window.segment.append(OUTSIDE)
    return windows


def add_sentence(window: SentenceWindow, sentence: Sentence) -> None:
    before = len(window.pieces)
    for token in sentence.tokens:
        word = sentence.text[token.start : token.end]
        if len(window.pieces) - before + len(pieces(word)) > MOST_SENTENCE_PIECES:
            break
        window.add(word, token.quotation)
    window.segment.extend([len(window.labels)] * (len(window.pieces) - before))
    window.labels.append(sentence.label)
