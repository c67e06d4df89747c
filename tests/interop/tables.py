"""How SQLite, Datasette, DuckDB and openpyxl read the rows that `onrecord export` wrote, and what they say otherwise than JSON."""

import asyncio
import datetime
import html
import json
import sqlite3
from decimal import Decimal

import duckdb
import openpyxl
from datasette.app import Datasette
from openpyxl.utils.escape import unescape

from cells import FORMULA_STARTS

PARQUET_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "decimal": "DOUBLE",
    "list": "VARCHAR[]",
    "parts": "BIGINT[][]",
}


def differences(rows, records, kinds, is_same):
    """Where records, in the order of columns, say something else than rows, as JSON has them."""
    if len(rows) != len(records):
        return [f"{len(records)} rows instead of {len(rows)}"]
    return [
        f"{next(iter(row.values()))} {column}: {cell!r} is not {row[column]!r}"
        for row, record in zip(rows, records)
        for (column, kind), cell in zip(kinds.items(), record, strict=True)
        if not is_same(cell, row[column], kind)
    ]


def read_only(database):
    return sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)


def sqlite_problems(database, data):
    connection = read_only(database)
    whole = [message for (message,) in connection.execute("PRAGMA integrity_check") if message != "ok"]
    broken = [f"{table}: row {row} points at no row" for table, row, *_ in connection.execute("PRAGMA foreign_key_check")]
    keys = [name for name in data if name != "entities" and not list(connection.execute(f"PRAGMA foreign_key_list({name})"))]
    strict = {name for _, name, *_, strict in connection.execute("PRAGMA table_list") if strict}
    without = [f"{name}: no foreign key" for name in keys if name != "documents"]
    return [*whole, *broken, *without, *(f"{name}: not strict" for name in set(data) - strict)]


def sqlite_differences(database, name, rows, kinds):
    connection = read_only(database)
    cursor = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid')
    if [column for column, *_ in cursor.description] != list(kinds):
        return ["other columns"]
    return differences(rows, cursor.fetchall(), kinds, is_same_in_sqlite)


def is_same_in_sqlite(cell, value, kind):
    if cell is None or value is None:
        return cell is value
    if kind == "boolean":
        return cell == int(value)
    if kind in ("list", "parts"):
        return json.loads(cell) == value
    return Decimal(str(cell)) == Decimal(value) if kind == "decimal" else cell == value


def unsearchable(database):
    connection = read_only(database)
    search = "SELECT count(*) FROM sentences_fts WHERE rowid = ? AND sentences_fts MATCH ?"
    sentences = connection.execute("SELECT rowid, text FROM sentences").fetchall()
    asked = [(row, text.replace("\0", " ").replace('"', '""')) for row, text in sentences if any(map(str.isalnum, text))]
    return [text for row, text in asked if connection.execute(search, (row, f'"{text}"')).fetchone() != (1,)]


def datasette_problems(database, schemas, data):
    return asyncio.run(asked_of_datasette(database, schemas, data))


async def asked_of_datasette(database, schemas, data):
    metadata = json.loads(database.with_suffix(".metadata.json").read_text("utf-8"))
    datasette = Datasette([str(database)], metadata=metadata)
    problems = []
    for name in data:
        page = await datasette.client.get(f"/{database.stem}/{name}")
        shown = html.unescape(page.text)
        fields = schemas[name]["fields"]
        problems += [f"{name}.{field['name']}" for field in fields if field["description"] not in shown]
    found = await datasette.client.get(f"/{database.stem}/sentences.json?_search=said&_shape=array")
    said = [row for row in data["sentences"] if "said" in row["text"]]
    return problems + ([] if len(said) > 1 and len(found.json()) >= min(len(said), 100) else ["the search finds too little"])


def parquet_differences(path, rows, kinds):
    result = duckdb.sql(f"SELECT * FROM '{path}'")
    types = dict(zip(result.columns, map(str, result.types)))
    if list(types) != list(kinds):
        return ["other columns"]
    # A list without items, or a decimal that is null throughout, does not show its kind in JSON.
    wrong = [
        f"{column}: {types[column]} for {kind}"
        for column, kind in kinds.items()
        if types[column] != PARQUET_TYPES[kind] and any(row[column] not in (None, []) for row in rows)
    ]
    return wrong + differences(rows, result.fetchall(), kinds, is_same_in_parquet)


def is_same_in_parquet(cell, value, kind):
    if kind == "date" and cell is not None:
        return isinstance(cell, datetime.date) and cell.isoformat() == value
    return cell == (float(value) if kind == "decimal" and value is not None else value)


def json_lines_differences(path, rows):
    """Python reads each line, DuckDB finds rows and columns by itself."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    if lines.pop() != "" or [json.loads(line) for line in lines] != rows:
        return ["other rows"]
    if not rows:
        return []
    result = duckdb.sql(f"SELECT * FROM '{path}'")
    return [] if (result.columns, len(result)) == (list(rows[0]), len(rows)) else ["other columns or rows in DuckDB"]


def workbook_problems(path):
    workbook = openpyxl.load_workbook(path)
    sheets = [f"{sheet.title}: header not frozen" for sheet in workbook if sheet.freeze_panes != "A2"]
    filters = [f"{sheet.title}: no filters" for sheet in workbook if sheet.auto_filter.ref != sheet.dimensions]
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    formulas = [f"{cell.coordinate}: formula" for cell in cells if cell.data_type == "f"]
    texts = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(FORMULA_STARTS)]
    unguarded = [f"{cell.coordinate}: {cell.value!r}" for cell in texts if not cell.quotePrefix]
    return sheets + filters + formulas + unguarded + ([] if texts else ["there is nothing to guard"])


def workbook_differences(path, name, rows, kinds):
    workbook = openpyxl.load_workbook(path, read_only=True)
    header, *records = workbook[name].iter_rows(values_only=True)
    if list(header) != list(kinds):
        return ["other columns"]
    # A row ends at its last cell that holds something.
    filled = [record + (None,) * (len(kinds) - len(record)) for record in records]
    return differences(rows, filled, kinds, is_same_in_excel)


def is_same_in_excel(cell, value, kind):
    if cell is None or value is None:
        return cell is None and value in (None, [], "")
    if kind == "date":
        return isinstance(cell, datetime.datetime) and cell.date().isoformat() == value
    if kind == "decimal":
        return isinstance(cell, (int, float)) and Decimal(str(cell)) == Decimal(value)
    if kind == "list":
        return unescape(cell).split(";") == value
    if kind == "parts":
        return [[int(position) for position in part.split(":")] for part in cell.split(";")] == value
    if kind == "string":
        return isinstance(cell, str) and unescape(cell) == value
    return cell == value and isinstance(cell, bool) == isinstance(value, bool)
