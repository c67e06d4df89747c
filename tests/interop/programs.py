"""How pandas, DuckDB and SQLite read the CSV file of a dataset: records of cells, None where a cell is empty."""

import csv
import sqlite3

import duckdb
import pandas

PANDAS_TYPES = {"integer": "Int64", "number": "Float64", "boolean": "boolean"}
DUCKDB_TYPES = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
SQLITE_TYPES = {"integer": "INTEGER", "number": "REAL"}


def read_with_pandas(path, kinds, encoding="utf-8"):
    types = {column: PANDAS_TYPES.get(kind, "string") for column, kind in kinds.items()}
    empty_is_null = {"keep_default_na": False, "na_values": [""]}
    table = pandas.read_csv(path, dtype=types, encoding=encoding, float_precision="round_trip", **empty_is_null)
    if list(table.columns) != list(kinds):
        raise ValueError(f"columns {list(table.columns)}")
    return table.astype(object).where(table.notna(), None).to_dict("records")


def read_with_duckdb(path, kinds):
    types = {column: DUCKDB_TYPES.get(kind, "VARCHAR") for column, kind in kinds.items()}
    form = """header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false"""
    result = duckdb.execute(f"SELECT * FROM read_csv(?, columns = {types}, {form})", [str(path)])
    return [dict(zip(kinds, row)) for row in result.fetchall()]


def count_with_duckdb(path):
    """The number of rows that DuckDB finds when nothing but the name of the file is given."""
    return duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchone()[0]


def read_with_sqlite(path, kinds):
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    fill_table(database, path, kinds)
    return [dict(row) for row in database.execute(f'SELECT * FROM "{path.stem}"')]


def broken_keys(paths, kinds, schemas):
    """Rows whose foreign key points at nothing, once SQLite holds all datasets; a primary key that occurs twice stops it."""
    database = sqlite3.connect(":memory:")
    for path in paths:
        fill_table(database, path, kinds[path.stem], key_clauses(path.stem, schemas[path.stem]))
    broken = database.execute("PRAGMA foreign_key_check").fetchall()
    return [f"{table}: row {row} points at no row of {parent}" for table, row, parent, _ in broken]


def fill_table(database, path, kinds, clauses=()):
    with open(path, encoding="utf-8", newline="") as file:
        header, *records = csv.reader(file, strict=True)
    columns = [f'"{column}" {SQLITE_TYPES.get(kinds[column], "TEXT")}' for column in header]
    database.execute(f'CREATE TABLE "{path.stem}" ({", ".join([*columns, *clauses])})')
    insert = f'INSERT INTO "{path.stem}" VALUES ({", ".join("?" * len(header))})'
    database.executemany(insert, ([cell or None for cell in record] for record in records))


def key_clauses(name, schema):
    yield f"PRIMARY KEY ({', '.join(schema['primaryKey'])})"
    for key in schema.get("foreignKeys", []):
        parent = key["reference"].get("resource") or name
        fields = ", ".join(key["reference"]["fields"])
        yield f'FOREIGN KEY ({", ".join(key["fields"])}) REFERENCES "{parent}" ({fields})'


def run_with_duckdb(script, folder):
    """Runs statements that name files of a folder; gives each with the number of rows that it finds."""
    connection = duckdb.connect(config={"file_search_path": str(folder)})
    return [(statement.query, len(connection.execute(statement).fetchall())) for statement in duckdb.extract_statements(script)]
