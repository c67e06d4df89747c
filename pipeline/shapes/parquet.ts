import { join } from "node:path";
import { fileWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Published } from "../lib/published.ts";
import { checkedRows } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { columns, datasetNames, tableDescription, type Column, type ColumnKind } from "../lib/schemas.ts";

/** Rows that are held to be turned into columns; DuckDB and pandas read row groups of this size well. */
const rowGroupSize = 10_000;

/** The Parquet type of a value that is no list. Integers are 64 bits wide, as programs take those of JSON. */
const leaves = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  decimal: { type: "DOUBLE" },
} as const satisfies Record<Exclude<ColumnKind, "list" | "parts">, Omit<SchemaElement, "name">>;

/**
 * Apache Parquet: `<dataset>.parquet` for each dataset, columns typed as their schemas say. A decimal becomes the nearest double, null
 * where it is too large for one. The file says of which build it is and what the columns mean.
 */
export async function writeParquet(published: Published, folder: string): Promise<readonly string[]> {
  for (const dataset of datasetNames)
    await writeDataset(published, dataset, join(folder, `${dataset}.parquet`));
  return [];
}

async function writeDataset(published: Published, dataset: DatasetName, file: string): Promise<void> {
  const shown = columns(dataset);
  const parquet = new ParquetWriter({
    writer: fileWriter(file),
    schema: [{ name: "row", num_children: shown.length }, ...shown.flatMap(columnSchema)],
    createdBy: `onrecord ${published.info.program_version}`,
    kvMetadata: [
      { key: "onrecord.build_id", value: published.info.build_id },
      { key: "onrecord.description", value: tableDescription(dataset) },
      { key: "onrecord.columns", value: JSON.stringify(meanings(shown)) },
    ],
  });
  const writeRows = (rows: readonly object[]) =>
    parquet.write({
      columnData: shown.map((column) => ({ name: column.name, data: columnValues(rows, column) })),
      rowGroupSize,
    });
  let held: object[] = [];
  for await (const row of checkedRows(published, dataset)) {
    held.push(row);
    if (held.length < rowGroupSize) continue;
    await writeRows(held);
    held = [];
  }
  if (held.length > 0) await writeRows(held);
  await parquet.finish();
}

function meanings(shown: readonly Column[]): Readonly<Record<string, string>> {
  return Object.fromEntries(shown.map(({ name, description }) => [name, description]));
}

/** A column in the order in which Parquet lists a tree; lists in the three levels that the format asks for. */
function columnSchema({ name, kind, nullable }: Column): SchemaElement[] {
  if (kind === "list")
    return listSchema(name, [{ name: "element", repetition_type: "REQUIRED", ...leaves.string }]);
  if (kind === "parts") {
    const position: SchemaElement = { name: "element", repetition_type: "REQUIRED", ...leaves.integer };
    return listSchema(name, listSchema("element", [position]));
  }
  return [{ name, repetition_type: nullable ? "OPTIONAL" : "REQUIRED", ...leaves[kind] }];
}

function listSchema(name: string, element: readonly SchemaElement[]): SchemaElement[] {
  return [
    { name, repetition_type: "REQUIRED", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...element,
  ];
}

function columnValues(rows: readonly object[], { name, kind }: Column): unknown[] {
  return rows.map((row) => parquetValue(Reflect.get(row, name), kind));
}

function parquetValue(value: unknown, kind: ColumnKind): unknown {
  if (kind === "integer" && typeof value === "number") return BigInt(value);
  if (kind === "parts") return numbersAsBigInts(value);
  if (kind === "date" && typeof value === "string") return new Date(value);
  if (kind === "decimal" && typeof value === "string") return nearestDouble(value);
  return value;
}

function numbersAsBigInts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbersAsBigInts);
  return typeof value === "number" ? BigInt(value) : value;
}

function nearestDouble(decimal: string): number | null {
  const number = Number(decimal);
  return Number.isFinite(number) ? number : null;
}
