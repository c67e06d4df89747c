"""Opens a folder of datasets with the programs that people use, and compares what they read with the JSON files.

usage: check.py OUT
Prints a line for each check and `N passed, N failed` at the end; exit 1 if any failed.
"""

import json
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import frictionless

from cells import column_kinds, differences, formulas
from places import misplaced_in_duckdb, misplaced_in_python
from programs import (
    broken_keys,
    count_with_duckdb,
    read_with_duckdb,
    read_with_pandas,
    read_with_sqlite,
    run_with_duckdb,
)

PROJECT = Path(__file__).parents[2]
READERS = {"pandas": read_with_pandas, "DuckDB": read_with_duckdb, "SQLite": read_with_sqlite}

# Columns of who_said_what.csv, and the columns of claims that they show.
SHOWN = {
    "published": "published",
    "publisher": "publisher",
    "document_title": "document_title",
    "who": "claimant",
    "role": "claimant_role",
    "affiliation": "claimant_affiliation",
    "how": "stance",
    "whom": "target",
    "passage": "passage_text",
    "quoted_words": None,  # of the quote
    "figures": "figures",
    "sentence": "sentence",
    "check_worthiness": "check_worthiness",
    "extraction_confidence": "extraction_confidence",
    "review": "review",
    "link": "link",
    "claim_id": "claim_id",
}
SHOWN_KINDS = dict.fromkeys(SHOWN, "string") | {
    "figures": "list",
    "check_worthiness": "number",
    "extraction_confidence": "number",
}


def main(out):
    return report(checks(out))


def report(checks):
    """Runs checks, and says on stdout how they went; 1 if any failed."""
    failed = [run(title, check) for title, check in checks]
    print(f"{failed.count(False)} passed, {failed.count(True)} failed")
    return 1 if any(failed) else 0


def run(title, check):
    """True if the check failed: it gives the problems that it finds, or stops at one."""
    try:
        problems = check()
    except Exception as error:
        problems = [repr(error)]
    print("FAILED" if problems else "ok    ", title)
    for problem in problems[:5]:
        print("         ", ascii(problem)[1:300])
    return bool(problems)


def checks(out):
    """The checks of an output folder: what each shows, and a function that lists what is wrong."""
    package = load_json(out / "datapackage.json")
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"] if "schema" in resource}
    data = {name: load_json(out / f"{name}.json") for name in schemas if (out / f"{name}.json").exists()}
    kinds = {name: column_kinds(schemas[name], rows) for name, rows in data.items()}
    yield "Frictionless: datapackage.json is valid", partial(errors_of_frictionless, out)
    for name, rows in data.items():
        path = out / f"{name}.csv"
        for program, read in READERS.items():
            yield f"{program}: {name}.csv says what {name}.json says", partial(compare, path, rows, kinds[name], read)
        yield f"DuckDB: finds the rows of {name} by itself", partial(miscounted, out, name, len(rows))
        yield f"spreadsheets: no cell of {name}.csv is a formula", partial(formulas, path, kinds[name])
    paths = [out / f"{name}.csv" for name in data]
    yield "SQLite: every key is there once", partial(broken_keys, paths, kinds, schemas)
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in (out / "text").glob("*.txt")}
    for name, rows in data.items():
        if rows and "char_start" in rows[0]:
            yield f"Python: {name} stand at their places", partial(misplaced_in_python, rows, texts)
            in_duckdb = partial(misplaced_in_duckdb, out / f"{name}.json", rows[0], out / "text")
            yield f"DuckDB: {name} stand at their places", in_duckdb
    shown = out / "who_said_what.csv"
    yield "pandas: who_said_what.csv says what claims.json says", partial(compare_shown, shown, data)
    yield "spreadsheets: no cell of who_said_what.csv is a formula", partial(formulas, shown, SHOWN_KINDS)
    yield "the recipes of its README.md run", partial(run_recipes, out / "README.md", out)
    if out.name == "out":
        yield "the recipes of the project's README.md run", partial(run_recipes, PROJECT / "README.md", out.parent)


def load_json(path):
    return json.loads(path.read_bytes().decode("utf-8"))


def errors_of_frictionless(out):
    report = frictionless.validate(str(out / "datapackage.json"))
    of_tables = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    return [error.message for error in report.errors] + of_tables


def compare(path, rows, kinds, read):
    return differences(rows, read(path, kinds), kinds)


def miscounted(out, name, wanted):
    counts = {path: count_with_duckdb(out / path) for path in (f"{name}.csv", f"{name}.json")}
    return [f"{path}: {count} rows instead of {wanted}" for path, count in counts.items() if count != wanted]


def compare_shown(path, data):
    if not path.read_bytes().startswith(b"\xef\xbb\xbf"):
        return ["no byte-order mark"]
    quoted = {quote["quote_id"]: quote["quoted_text"] for quote in data["quotes"]}
    rows = [
        {shown: quoted.get(claim["quote_id"]) if column is None else claim[column] for shown, column in SHOWN.items()}
        for claim in data["claims"]
        if claim["attribution"] != "asserted"
    ]
    return differences(rows, read_with_pandas(path, SHOWN_KINDS, "utf-8-sig"), SHOWN_KINDS)


def recipes_of(readme, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", readme.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def run_python(recipe, folder):
    """What it prints."""
    return subprocess.run([sys.executable, "-c", recipe], cwd=folder, check=True, capture_output=True).stdout


def run_recipes(readme, folder):
    """Runs what a README shows, in a folder; stops at the first recipe that fails."""
    scripts, programs = recipes_of(readme, "sql"), recipes_of(readme, "python")
    for recipe in scripts:
        run_with_duckdb(recipe, folder)
    for recipe in programs:
        run_python(recipe, folder)
    return [] if scripts and programs else ["there is none"]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve()))
