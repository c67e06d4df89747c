import { cell } from "../../lib/csv.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import {
  columns,
  primaryKey,
  tableDescription,
  tableNames,
  type Column,
  type TableName,
} from "../../lib/schemas.ts";
import { noTruth } from "./codebook.ts";
import { writeTextFile } from "./textFile.ts";

const profile = "https://datapackage.org/profiles/2.0/datapackage.json";

/** Table Schema has a type for lists, but its published profile lacks it; a list is a string whose items stand between `;`. */
const fieldTypes = {
  string: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
  decimal: "number",
  list: "string",
  parts: "string",
} as const satisfies Record<Column["kind"], string>;

interface Format {
  readonly format: string;
  readonly mediatype: string;
}

/** By extension. JSON lines count as text: readers of packages would take each line for a row of a table. */
const formats: ReadonlyMap<string, Format> = new Map([
  ["csv", { format: "csv", mediatype: "text/csv" }],
  ["json", { format: "json", mediatype: "application/json" }],
  ["jsonl", { format: "txt", mediatype: "application/jsonl" }],
  ["js", { format: "js", mediatype: "text/javascript" }],
  ["html", { format: "html", mediatype: "text/html" }],
  ["md", { format: "md", mediatype: "text/markdown" }],
]);

/** Writes datapackage.json (Data Package v2) for the files that have been written, but those in `text/`. */
export function writeDataPackage(folder: string, files: readonly WrittenFile[]): Promise<WrittenFile> {
  const descriptor = {
    $schema: profile,
    name: "onrecord",
    title: "Claims, figures and quotes of news articles",
    description: `${noTruth} See README.md and codebook.csv. The texts of the articles belong to their publishers.`,
    resources: files.filter(({ path }) => !path.startsWith("text/")).map(resource),
  };
  return writeTextFile(folder, "datapackage.json", `${JSON.stringify(descriptor, null, 2)}\n`);
}

/** The CSV of a dataset has its name, by which foreign keys point at it; other files are named with their extension. */
function resource({ path, bytes, sha256 }: WrittenFile): object {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const table = extension === "csv" ? tableNames.find((name) => path === `${name}.csv`) : undefined;
  return {
    name: table ?? path.toLowerCase().replaceAll(/[./]/g, "-"),
    path,
    ...(table === undefined ? {} : { type: "table", description: tableDescription(table) }),
    ...formats.get(extension),
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    ...(table === undefined ? {} : { schema: tableSchema(table) }),
  };
}

function tableSchema(table: TableName): object {
  const key = primaryKey(table);
  const foreignKeys = columns(table).flatMap((column) => foreignKey(table, column));
  return {
    fields: columns(table).map((column) => field(column, key)),
    missingValues: [""],
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function field(column: Column, key: readonly string[]): object {
  const { name, kind, description, example, unit } = column;
  return {
    name,
    type: fieldTypes[kind],
    description,
    example: cell(example, kind),
    ...(unit === null ? {} : { unit }),
    constraints: constraints(column, key),
  };
}

function constraints(column: Column, key: readonly string[]): object {
  const { kind, nullable, enum: values, pattern, minimum, maximum, filled } = column;
  const emptyList = (kind === "list" || kind === "parts") && !filled;
  return {
    ...(nullable || emptyList ? {} : { required: true }),
    ...(key.length === 1 && key[0] === column.name ? { unique: true } : {}),
    ...(values === null ? {} : { enum: values }),
    ...(pattern === null ? {} : { pattern }),
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
  };
}

/** A list of ids is one cell, so Table Schema cannot say what it points at. A key into the same file names no resource. */
function foreignKey(table: TableName, { name, kind, foreignKey: dataset }: Column): object[] {
  if (dataset === null || kind === "list") return [];
  const fields = [...primaryKey(dataset)];
  return [{ fields: [name], reference: dataset === table ? { fields } : { resource: dataset, fields } }];
}
