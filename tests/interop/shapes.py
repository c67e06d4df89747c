"""Opens what `onrecord export` wrote with other programs, and compares what they read with the JSON files of the build.

usage: shapes.py OUT EXPORTS
EXPORTS holds rows.db, rows.xlsx, parquet, jsonl, web-annotation and schema-org.
Prints a line for each check and `N passed, N failed` at the end; exit 1 if any failed.
"""

import sys
from functools import partial
from pathlib import Path

from cells import column_kinds
from check import load_json, report
from linked_data import wrong_annotations, wrong_chain, wrong_claims, wrong_quotations
from tables import (
    datasette_problems,
    json_lines_differences,
    parquet_differences,
    sqlite_differences,
    sqlite_problems,
    unsearchable,
    workbook_differences,
    workbook_problems,
)


def main(out, exports):
    return report(checks(out, exports))


def checks(out, exports):
    """What each check shows, and a function that lists what is wrong."""
    resources = load_json(out / "datapackage.json")["resources"]
    schemas = {resource["name"]: resource["schema"] for resource in resources if "schema" in resource}
    data = {name: load_json(out / f"{name}.json") for name in schemas if (out / f"{name}.json").exists()}
    kinds = {name: column_kinds(schemas[name], rows) for name, rows in data.items()}
    database, workbook = exports / "rows.db", exports / "rows.xlsx"
    yield "SQLite: the database is whole, its keys hold and its tables are strict", partial(sqlite_problems, database, data)
    yield "SQLite: the search finds every sentence by its words", partial(unsearchable, database)
    yield "Datasette: shows what every column means, and searches", partial(datasette_problems, database, schemas, data)
    yield "openpyxl: no cell is a formula or could become one, headers are frozen", partial(workbook_problems, workbook)
    for name, rows in data.items():
        yield f"SQLite: {name} says what {name}.json says", partial(sqlite_differences, database, name, rows, kinds[name])
        yield f"openpyxl: {name} says what {name}.json says", partial(workbook_differences, workbook, name, rows, kinds[name])
        parquet = exports / "parquet" / f"{name}.parquet"
        yield f"DuckDB: {parquet.name} says what {name}.json says", partial(parquet_differences, parquet, rows, kinds[name])
        lines = exports / "jsonl" / f"{name}.jsonl"
        yield f"DuckDB: {lines.name} says what {name}.json says", partial(json_lines_differences, lines, rows)
    annotations = exports / "web-annotation"
    yield "Web Annotation: every row stands at its place, with its columns", partial(wrong_annotations, annotations, data)
    yield "Web Annotation: the pages follow each other", partial(wrong_chain, annotations)
    yield "schema.org: quotations are the words in quotation marks", partial(wrong_quotations, exports / "schema-org", data)
    yield "schema.org: every claim has its words and who makes it", partial(wrong_claims, exports / "schema-org", data)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
