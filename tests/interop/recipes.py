"""Runs every recipe of the README.md files on the rows of an article and sees that each answers something.

usage: recipes.py OUT
OUT has the last name `out`, and was built twice, of different texts, so that there are changes.
Prints a line for each check and `N passed, N failed` at the end; exit 1 if any failed.
"""

import sys
from functools import partial
from pathlib import Path

from check import PROJECT, recipes_of, report, run_python
from programs import run_with_duckdb



def checks(out):
    """What each check shows, and a function that lists what is wrong."""
    for name, readme, folder, least in (("its README.md", out / "README.md", out, 7), ("the project's README.md", PROJECT / "README.md", out.parent, 6)):
        yield f"DuckDB: every line of SQL in {name} gives rows", partial(without_rows, readme, folder, least)
        yield f"Python: the recipes of {name} print something", partial(without_words, readme, folder)


def without_rows(readme, folder, least):
    counts = [count for recipe in recipes_of(readme, "sql") for count in run_with_duckdb(recipe, folder)]
    return [f"no row: {query}" for query, rows in counts if rows == 0] or ([] if len(counts) >= least else ["too few recipes"])


def without_words(readme, folder):
    printed = [run_python(recipe, folder) for recipe in recipes_of(readme, "python")]
    return [] if printed and all(printed) else ["there is none, or it prints nothing"]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(report(checks(Path(sys.argv[1]).resolve())))
