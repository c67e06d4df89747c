"""What the cells of a CSV file mean, and whether that is what the JSON file of the same rows says."""

import csv
from decimal import Decimal

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def column_kinds(schema, rows):
    """The kind of each column, told from its description and, for decimals and lists, from how JSON writes it."""
    return {field["name"]: column_kind(field["type"], [row[field["name"]] for row in rows]) for field in schema["fields"]}


def column_kind(type_name, values):
    if type_name == "number" and any(isinstance(value, str) for value in values):
        return "decimal"
    items = [item for value in values if isinstance(value, list) for item in value]
    if any(isinstance(item, list) for item in items):
        return "parts"
    return "list" if any(isinstance(value, list) for value in values) else type_name


def differences(rows, records, kinds):
    """Where records, as a program read them from CSV, say something else than rows, as JSON has them."""
    if len(rows) != len(records):
        return [f"{len(records)} rows instead of {len(rows)}"]
    if rows and list(rows[0]) != list(kinds):
        return [f"columns {list(kinds)} instead of {list(rows[0])}"]
    return [
        f"{next(iter(row.values()))} {column}: {record[column]!r} is not {row[column]!r}"
        for row, record in zip(rows, records)
        for column, kind in kinds.items()
        if not is_same(record[column], row[column], kind)
    ]


def is_same(cell, value, kind):
    read, wanted = meaning(cell, kind), Decimal(value) if kind == "decimal" and value is not None else value
    return read == wanted and isinstance(read, bool) == isinstance(wanted, bool)


def meaning(cell, kind):
    """The value of a cell, whether the program that read it knows its type or gives a string."""
    if cell is None:
        return [] if kind in ("list", "parts") else None
    if kind == "boolean":
        return {True: True, False: False, "true": True, "false": False}[cell]
    if kind == "list":
        return unguarded(cell).split(";")
    if kind == "parts":
        return [[int(position) for position in part.split(":")] for part in cell.split(";")]
    return {"integer": int, "number": float, "decimal": Decimal, "date": str, "string": unguarded}[kind](cell)


def unguarded(cell):
    """A string cell without the mark that keeps spreadsheets from running it."""
    return cell.removeprefix("'")


def formulas(path, kinds):
    """Cells that a spreadsheet would run."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        records = list(csv.DictReader(file))
    text_columns = [column for column, kind in kinds.items() if kind in ("string", "list")]
    return [record[column] for record in records for column in text_columns if record[column].startswith(FORMULA_STARTS)]
