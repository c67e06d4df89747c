/** The tables of the database as SQL; their columns are those of the schemas. */
import type { DatasetName } from "../../lib/rows.ts";
import { columns, primaryKey, type Column, type ColumnKind } from "../../lib/schemas.ts";

/** The strict type of a column. A decimal keeps its digits: it is an integer or a real number, or text where it is too large for both. */
const types = {
  string: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  decimal: "ANY",
  list: "TEXT",
  parts: "TEXT",
} as const satisfies Record<ColumnKind, string>;

/** The statement that makes the table of a dataset: strict, with its keys, closed lists and nulls as the schema has them. */
export function tableStatement(dataset: DatasetName): string {
  const shown = columns(dataset);
  const key = `PRIMARY KEY (${primaryKey(dataset).map(quoted).join(", ")})`;
  const lines = [...shown.map(columnClause), key, ...shown.filter(isReference).map(foreignKeyClause)];
  return `CREATE TABLE ${quoted(dataset)} (\n  ${lines.join(",\n  ")}\n) STRICT`;
}

/** The statements that make an index of every reference, once the rows are there: what points at a row is then found at once. */
export function indexStatements(dataset: DatasetName): readonly string[] {
  return columns(dataset)
    .filter(isReference)
    .map(
      ({ name }) => `CREATE INDEX ${quoted(`${dataset}_${name}`)} ON ${quoted(dataset)} (${quoted(name)})`,
    );
}

/** The statement that inserts a row, its values in the order of the columns. */
export function insertStatement(dataset: DatasetName): string {
  return `INSERT INTO ${quoted(dataset)} VALUES (${columns(dataset)
    .map(() => "?")
    .join(", ")})`;
}

function columnClause({ name, kind, nullable, enum: values }: Column): string {
  const check =
    kind === "boolean"
      ? ` CHECK (${quoted(name)} IN (0, 1))`
      : values === null
        ? ""
        : ` CHECK (${quoted(name)} IN (${values.map(literal).join(", ")}))`;
  return `${quoted(name)} ${types[kind]}${nullable ? "" : " NOT NULL"}${check}`;
}

interface Reference extends Column {
  readonly foreignKey: DatasetName;
}

/** A list of ids is one cell, so SQLite cannot check what it points at. */
function isReference(column: Column): column is Reference {
  return column.foreignKey !== null && column.kind !== "list";
}

function foreignKeyClause({ name, foreignKey }: Reference): string {
  const target = `${quoted(foreignKey)} (${primaryKey(foreignKey).map(quoted).join(", ")})`;
  return `FOREIGN KEY (${quoted(name)}) REFERENCES ${target}`;
}

/**
 * The statements that make the full-text index of a dataset and fill it, once its rows are there: over the columns that hold text of no
 * fixed form, by the stems of English words and whatever the accents. None for a dataset without such columns.
 */
export function searchStatements(dataset: DatasetName): readonly string[] {
  const shown = columns(dataset).filter(isFreeText);
  if (shown.length === 0) return [];
  const index = quoted(`${dataset}_fts`);
  const options = [`content=${literal(dataset)}`, `tokenize='porter unicode61 remove_diacritics 2'`];
  return [
    `CREATE VIRTUAL TABLE ${index} USING fts5(${[...shown.map(({ name }) => quoted(name)), ...options].join(", ")})`,
    `INSERT INTO ${index} (${index}) VALUES ('rebuild')`,
    `INSERT INTO ${index} (${index}) VALUES ('optimize')`,
  ];
}

function isFreeText({ kind, enum: values, pattern, foreignKey }: Column): boolean {
  const isText = kind === "string" || kind === "list";
  return isText && values === null && pattern === null && foreignKey === null;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
