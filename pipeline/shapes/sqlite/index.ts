import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { InputError } from "../../lib/errors.ts";
import { escapeUnprintable } from "../../lib/formatMessage.ts";
import type { Published } from "../../lib/published.ts";
import { checkedRows } from "../../lib/publishedRows.ts";
import type { DatasetName } from "../../lib/rows.ts";
import { columns, datasetNames, type ColumnKind } from "../../lib/schemas.ts";
import { datasetteMetadata } from "./metadata.ts";
import { indexStatements, insertStatement, searchStatements, tableStatement } from "./tables.ts";

type Database = InstanceType<typeof sqlite.Database>;
type Value = bigint | number | string | null;

/**
 * Nobody reads the file before it is whole, so a journal would only cost time; keys are checked when all rows are there. Ids come in no
 * order, so the pages of their indexes have to be at hand: 64 MiB.
 */
const whileWriting = [
  "PRAGMA journal_mode = OFF",
  "PRAGMA synchronous = OFF",
  "PRAGMA foreign_keys = OFF",
  "PRAGMA locking_mode = EXCLUSIVE",
  "PRAGMA cache_size = -65536",
];

/**
 * A SQLite database with one strict table a dataset, foreign keys and full-text search, and beside it `<name>.metadata.json` with what
 * Datasette shows of tables and columns.
 */
export async function writeSqlite(
  published: Published,
  folder: string,
  name: string,
): Promise<readonly string[]> {
  const stem = name.slice(0, -extname(name).length);
  // The library would make the file readable for its owner alone.
  await writeFile(join(folder, name), "");
  const database = new sqlite.Database(join(folder, name));
  try {
    await fillDatabase(database, published);
  } finally {
    database.close();
  }
  const metadata = `${stem}.metadata.json`;
  await writeFile(join(folder, metadata), datasetteMetadata(stem, published));
  return [`see it with its columns explained: datasette ${name} --metadata ${metadata}`];
}

async function fillDatabase(database: Database, published: Published): Promise<void> {
  for (const statement of whileWriting) database.exec(statement);
  database.exec("BEGIN");
  for (const dataset of datasetNames) {
    database.exec(tableStatement(dataset));
    await insertRows(database, published, dataset);
    for (const statement of [...indexStatements(dataset), ...searchStatements(dataset)])
      database.exec(statement);
  }
  database.exec("COMMIT");
  checkKeys(database, published.folder);
}

async function insertRows(database: Database, published: Published, dataset: DatasetName): Promise<void> {
  const shown = columns(dataset);
  const insert = database.prepare(insertStatement(dataset));
  try {
    for await (const row of checkedRows(published, dataset))
      insert.run(shown.map(({ name, kind }) => sqliteValue(Reflect.get(row, name), kind)));
  } finally {
    insert.finalize();
  }
}

function checkKeys(database: Database, folder: string): void {
  const broken = database.get("PRAGMA foreign_key_check");
  if (broken === null) return;
  const { table, parent } = broken;
  throw new InputError(
    `${folder}: a row of ${JSON.stringify(table)} points at no row of ${JSON.stringify(parent)}; build it again`,
  );
}

/**
 * Lists and parts are JSON, which SQLite's own functions read (`json_each`). Throws an InputError on a text that would be cut short, and
 * a TypeError on what no column holds.
 */
export function sqliteValue(value: unknown, kind: ColumnKind): Value {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string") return kind === "decimal" ? decimalValue(value) : wholeText(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  throw new TypeError(`expected a value of a column of kind ${kind}, got ${typeof value}`);
}

/** No text of an article holds U+0000, but what people add to it may. */
function wholeText(text: string): string {
  if (!text.includes("\0")) return text;
  const shown = escapeUnprintable(text.slice(0, mostShown));
  throw new InputError(
    `“${shown}”: holds the character U+0000, at which SQLite would cut it; take it out of raw/metadata.csv or raw/corrections.jsonl and build again`,
  );
}

const mostShown = 100;

const wholeNumber = /^-?\d+$/;

function decimalValue(decimal: string): Value {
  if (wholeNumber.test(decimal) && BigInt.asIntN(64, BigInt(decimal)) === BigInt(decimal))
    return BigInt(decimal);
  const number = Number(decimal);
  return Number.isFinite(number) ? number : decimal;
}
