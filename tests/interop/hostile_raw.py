"""Makes an input folder of everything that tears tables apart: the texts here, those of the project, and file names.

usage: hostile_raw.py RAW
RAW is made anew. The names are not kept as files because some systems cannot hold them.
"""

import shutil
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
NAMES = [
    "=cmd|' calc'!A1.txt",
    "+1.txt",
    "-1.txt",
    "@handle.txt",
    "'quoted.txt",
    '"double", ""doubled"".txt',
    "a;b,c.txt",
    "\ttab.txt",
    "\rreturn\r.txt",
    "new\nline.txt",
    "\r\nboth.txt",
    "\u202etxt.right to left",
    "＝full width.txt",
    "😀.txt",
    "NULL",
    "empty.txt",
]


def main(raw):
    shutil.rmtree(raw, ignore_errors=True)
    shutil.copytree(PROJECT / "tests" / "interop" / "raw", raw)
    shutil.copytree(PROJECT / "raw", raw / "project")
    for number, name in enumerate(NAMES):
        text = f"Clerk number {number} said the file was “called {name}”.\n"
        (raw / name).write_bytes(b"" if name == "empty.txt" else text.encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
