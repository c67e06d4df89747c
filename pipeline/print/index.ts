import { csvText, rowCells } from "../lib/csv.ts";
import { jsonRow } from "../lib/jsonRow.ts";
import { openPublished, type Published } from "../lib/published.ts";
import { parseRow, rowLines, type PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { columns, type Column } from "../lib/schemas.ts";
import { parseCondition } from "./condition.ts";
import { findColumn } from "./findColumn.ts";

export const formats = ["csv", "jsonl", "json"] as const;

export type Format = (typeof formats)[number];

export interface PrintOptions {
  readonly out: string;
  readonly dataset: DatasetName;
  readonly format: Format;
  /** Conditions that all have to hold; see `parseCondition`. */
  readonly where: readonly string[];
  /** In the order in which they are printed; all if there is none. */
  readonly columns: readonly string[];
}

/**
 * The rows of a published dataset that are wanted, in its order. All rows with all columns are the bytes of the published file. Throws a
 * UsageError for a condition or column that cannot be, and an InputError if the folder holds no datasets; both before the first row.
 */
export async function print(options: PrintOptions): Promise<AsyncIterable<string>> {
  const { out, dataset, format, where } = options;
  const conditions = where.map((text) => parseCondition(dataset, text));
  const shown = shownColumns(options);
  const published = await openPublished(out);
  const isWanted = (row: PublishedRow): boolean => conditions.every((holds) => holds(row));
  return written(format, shown, wantedRows(published, dataset, isWanted));
}

function shownColumns({ dataset, columns: names }: PrintOptions): readonly Column[] {
  if (names.length === 0) return columns(dataset);
  return [...new Set(names)].map((name) => findColumn(dataset, name, `--columns ${names.join(",")}`));
}

/** In batches that hold at least one row. A column that the build did not know is null in all. */
async function* wantedRows(
  published: Published,
  dataset: DatasetName,
  isWanted: (row: PublishedRow) => boolean,
): AsyncGenerator<readonly PublishedRow[]> {
  const names = columns(dataset).map(({ name }) => name);
  const unknown = Object.fromEntries(names.map((name) => [name, null]));
  const completed = (row: PublishedRow): PublishedRow =>
    names.every((name) => name in row) ? row : { ...unknown, ...row };
  for await (const lines of rowLines(published, dataset)) {
    const rows = lines.map((line) => completed(parseRow(dataset, line))).filter(isWanted);
    if (rows.length > 0) yield rows;
  }
}

async function* written(
  format: Format,
  shown: readonly Column[],
  batches: AsyncIterable<readonly PublishedRow[]>,
): AsyncGenerator<string> {
  const names = shown.map(({ name }) => name);
  if (format === "csv") yield csvText([names], "\n");
  if (format === "json") yield "[";
  let before = "\n";
  for await (const rows of batches) {
    if (format === "csv") {
      yield csvText(
        rows.map((row) => rowCells(row, shown)),
        "\n",
      );
      continue;
    }
    const lines = rows.map((row) => jsonRow(row, names));
    yield format === "json" ? before + lines.join(",\n") : `${lines.join("\n")}\n`;
    before = ",\n";
  }
  if (format === "json") yield "\n]\n";
}
