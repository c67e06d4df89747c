/** The rows of a published folder, read one after the other from `<dataset>.json` as the emit stage writes it: `[`, one row a line, `]`. */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { ErrorObject } from "ajv/dist/2020.js";
import { InputError } from "./errors.ts";
import { escapeUnprintable } from "./formatMessage.ts";
import { lineBatches } from "./lines.ts";
import { readBuildInfo, type Published } from "./published.ts";
import type { DatasetName, Rows } from "./rows.ts";
import { validator } from "./schemas.ts";

/** A row of a build that may be of another version of the contract. */
export type PublishedRow = Readonly<Record<string, unknown>>;

const bytesAtATime = 1 << 18;

/**
 * The rows as they stand in the file, each the JSON text of an object, in batches. Throws an InputError at their end if the file is not the
 * one that the build wrote.
 */
export async function* rowLines(
  published: Published,
  dataset: DatasetName,
): AsyncGenerator<readonly string[], void> {
  const file = fileOf(published, dataset);
  const hash = createHash("sha256");
  let line = 0;
  let count = 0;
  for await (const lines of readable(file, lineBatches(hashed(file, hash)))) {
    const rows: string[] = [];
    for (const text of lines) {
      line++;
      if (text.startsWith("{")) rows.push(text.endsWith(",") ? text.slice(0, -1) : text);
      else if (text !== (line === 1 ? "[" : "]")) throw unusable(`${file}:${line}:`, "is no row");
    }
    count += rows.length;
    yield rows;
  }
  if (hash.digest("hex") !== writtenHash(published, dataset) || count !== published.info.rows[dataset])
    throw await otherFile(published, file);
}

/** The bytes of a file, which go into a hash on the way. */
async function* hashed(file: string, hash: Hash): AsyncGenerator<Buffer, void> {
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: bytesAtATime });
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function fileOf({ folder }: Published, dataset: DatasetName): string {
  return join(folder, `${dataset}.json`);
}

async function* readable<Item>(file: string, items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  try {
    yield* items;
  } catch (error) {
    throw unusable(`${file}:`, `cannot be read (${String(error)})`);
  }
}

function unusable(place: string, what: string): InputError {
  return new InputError(escapeUnprintable(`${place} ${what}; build it again`));
}

function writtenHash({ description }: Published, dataset: DatasetName): string | undefined {
  const resource = description.resources.find(({ path }) => path === `${dataset}.json`);
  return resource?.hash?.replace(/^sha256:/, "");
}

/** Tells whether two builds wrote the same rows of a dataset to the byte, by what they say themselves. */
export function isSameFile(a: Published, b: Published, dataset: DatasetName): boolean {
  const hash = writtenHash(a, dataset);
  return hash !== undefined && hash === writtenHash(b, dataset);
}

/** The build may have been replaced while it was read, or somebody has changed the file. */
async function otherFile({ folder, info }: Published, file: string): Promise<InputError> {
  const now = await readBuildInfo(folder);
  return now?.build_id === info.build_id
    ? unusable(`${file}:`, "is not the file that the build wrote")
    : new InputError(
        `${escapeUnprintable(folder)}: was replaced by a build while it was read; run the command again`,
      );
}

/** The row that a line of a dataset holds. Throws an InputError if it is not JSON. */
export function parseRow(dataset: DatasetName, line: string): PublishedRow {
  const row = parseJson(line);
  if (isObject(row)) return row;
  throw unusable(`${dataset}.json:`, `“${line.slice(0, 60)}…” is not JSON`);
}

/** Undefined if the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is PublishedRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The rows of a dataset, whatever their columns. */
export async function* publishedRows(
  published: Published,
  dataset: DatasetName,
): AsyncGenerator<PublishedRow, void> {
  for await (const lines of rowLines(published, dataset)) {
    for (const line of lines) yield parseRow(dataset, line);
  }
}

/** The rows of a dataset. Throws an InputError for one that is not as the schema of this version says. */
export async function* checkedRows<Name extends DatasetName>(
  published: Published,
  dataset: Name,
): AsyncGenerator<Rows[Name], void> {
  for await (const rows of checkedBatches(published, dataset)) yield* rows;
}

/** The same in batches. */
export async function* checkedBatches<Name extends DatasetName>(
  published: Published,
  dataset: Name,
): AsyncGenerator<readonly Rows[Name][], void> {
  const isRow = validator(dataset);
  let count = 0;
  for await (const lines of rowLines(published, dataset)) {
    yield lines.map((line) => {
      count++;
      const row = parseJson(line);
      if (isRow(row)) return row;
      throw notARow(`${fileOf(published, dataset)}: row ${count}`, isRow.errors?.[0]);
    });
  }
}

function notARow(place: string, error: ErrorObject | undefined): InputError {
  const what = error === undefined ? "" : ` (${error.instancePath} ${error.message ?? ""})`;
  return unusable(place, `is not as its schema says${what}`);
}

/** Tells whether a line is a row of a document. Quotation marks within a string are escaped in JSON, so this stands nowhere but in the column. */
export function isOfDocument(documentId: string): (line: string) => boolean {
  return (line) => line.includes(`"document_id":"${documentId}"`);
}

/** Says that a dataset has rows that no document asked for. */
export function outOfOrder(published: Published, dataset: DatasetName): InputError {
  return unusable(`${fileOf(published, dataset)}:`, "its rows do not stand in the order of documents.json");
}
