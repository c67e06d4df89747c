"""A folder of short articles, with all that a folder can hold besides."""

import json
import os
from pathlib import Path

SENTENCES = (
    "The harbour office said on Monday that {0} ferries had been repaired.",
    "“We had no choice but to close the bridge,” {1} told reporters.",
    "{1} denied that the council had paid more than ${0} million.",
    "Officials in Port Alder fear that {0} houses will be lost.",
    "About {0} people took part, according to the police.",
)
NAMES = ("Ida Holm", "Jonas Reyl", "Marta Quist", "Peter Almond")


def article(number: int) -> str:
    chosen = [SENTENCES[(number + step) % len(SENTENCES)] for step in range(3)]
    return " ".join(sentence.format(number + 3, NAMES[number % len(NAMES)]) for sentence in chosen) + "\n"


def write_articles(folder: Path, count: int, mark: str = "") -> None:
    """`mark`: what a test wants to stand in every text."""
    for number in range(count):
        file = folder / f"{number % 3}" / f"{number:03}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article(number) + (f"\n{mark}\n" if mark else ""), encoding="utf-8")


def write_raw(folder: Path) -> None:
    """A folder as any file system can hold it: articles, their metadata, a correction, and what is no article."""
    write_articles(folder, 30)
    write_metadata(folder)
    write_correction(folder)
    write_files(folder)


def write_metadata(folder: Path) -> None:
    rows = ["path,title,published,publisher,desk", '0/000.txt,"Ferries, again",2024-08-16,The Alder Post,harbour', "gone.txt,,,,"]
    (folder / "metadata.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def write_correction(folder: Path) -> None:
    line = {
        "path": "0/000.txt",
        "dataset": "figures",
        "quote": "3",
        "suffix": " ferries",
        "action": "drop",
        "reason": "it was counted twice",
        "by": "desk",
        "date": "2024-08-20",
    }
    (folder / "corrections.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")


def write_files(folder: Path) -> None:
    """What every file system can hold."""
    (folder / "_drafts").mkdir()
    (folder / "_drafts" / "one.txt").write_text(article(50), encoding="utf-8")
    (folder / "_drafts" / "_two.md").write_text(article(51), encoding="utf-8")
    (folder / "_three.txt").write_text(article(52), encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "four.txt").write_text(article(53), encoding="utf-8")
    (folder / "a b%20[c] = ü.txt").write_text(article(54), encoding="utf-8")
    (folder / "\ue000.txt").write_text(article(55), encoding="utf-8")
    (folder / "𝒜.txt").write_text(article(56), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "latin.txt").write_bytes("The café said that 12 people were “hurt”.\n".encode("windows-1252"))
    (folder / "foreign.txt").write_text("Der Bürgermeister sagte am Montag, dass vierzig Häuser verloren gingen und niemand verletzt sei.\n" * 4)
    (folder / "film.mp4").write_bytes(b"\0" * 5000)
    (folder / "noextension").write_bytes(b"text")
    (folder / "huge.txt").write_bytes(b"The mayor said so. " * (50_000_000 // 19))
    (folder / "huge.mp4").write_bytes(b"\0" * 5_000_001)


def write_oddities(folder: Path) -> None:
    """What only a folder of this machine can hold."""
    os.symlink("1/001.txt", folder / "inside.txt")
    os.symlink("/etc/hostname", folder / "outside.txt")
    os.symlink("loop.txt", folder / "loop.txt")
    os.symlink("nowhere.txt", folder / "dangling.txt")
    os.symlink("1", folder / "folder.txt")
    os.mkfifo(folder / "pipe.txt")
    for name in (b"caf\xe9.txt", b"two\xe9.txt", b"two\xe8.txt"):
        with open(os.path.join(os.fsencode(folder), name), "w", encoding="utf-8") as file:
            file.write(article(60))
