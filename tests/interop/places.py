"""Whether every text of a row stands at its place, counted in code points as Python and DuckDB count."""

import duckdb

JOINT = " … "


def spans(row):
    """The columns that hold a text, where it starts and where it ends."""
    if "char_start" in row and "parts" not in row:
        yield "text", "char_start", "char_end"
    for column in row:
        stem = column.removesuffix("_text")
        if column.endswith("_text") and f"{stem}_start" in row:
            yield column, f"{stem}_start", f"{stem}_end"


def pieces(row):
    """The columns that hold a text in pieces, and those pieces."""
    return [pair for pair in (("text", "parts"), ("quoted_text", "quoted_parts")) if pair[1] in row]


def misplaced_in_python(rows, texts):
    return [
        f"{next(iter(row.values()))} {column}: {row[column]!r}"
        for row in rows
        for column, found in texts_at_places(row, texts[row["document_id"]])
        if found != row[column]
    ]


def texts_at_places(row, text):
    for column, start, end in spans(row):
        yield column, None if row[start] is None else text[row[start] : row[end]]
    for column, parts in pieces(row):
        yield column, JOINT.join(text[start:end] for start, end in row[parts]) or None


def misplaced_in_duckdb(path, row, text_folder):
    """Counts them in SQL, with both ways that DuckDB has to slice."""
    types = {"document_id": "VARCHAR"}
    conditions = []
    for column, start, end in spans(row):
        types |= {column: "VARCHAR", start: "BIGINT", end: "BIGINT"}
        for found in (f"substring(content, {start} + 1, {end} - {start})", f"content[{start} + 1:{end}]"):
            conditions.append((column, f"if({start} IS NULL, NULL, {found}) IS DISTINCT FROM {column}"))
    for column, parts in pieces(row):
        types |= {column: "VARCHAR", parts: "BIGINT[][]"}
        found = f"list_transform({parts}, lambda part: content[part[1] + 1:part[2]])"
        conditions.append((column, f"nullif(array_to_string({found}, '{JOINT}'), '') IS DISTINCT FROM {column}"))
    counts = ", ".join(f"count(*) FILTER ({condition})" for _, condition in conditions)
    texts = "(SELECT parse_filename(filename, true) AS document_id, content FROM read_text(?))"
    query = f"SELECT {counts} FROM read_json(?, columns = {types}) LEFT JOIN {texts} USING (document_id)"
    found = duckdb.execute(query, [str(path), str(text_folder / "*.txt")]).fetchone()
    return [f"{column}: {count} rows" for (column, _), count in zip(conditions, found) if count]
