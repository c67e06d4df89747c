import { csvText, rowCells } from "../../lib/csv.ts";
import { jsonRow } from "../../lib/jsonRow.ts";
import type { DatasetName, Rows, WrittenFile } from "../../lib/rows.ts";
import { columns, type Column } from "../../lib/schemas.ts";
import { openTextFile } from "./textFile.ts";

/** Writes the rows of one dataset as they come. */
export interface DatasetWriter<Row> {
  /** Rows in their final order. Resolves when they have been handed to the system. */
  write(rows: readonly Row[]): Promise<void>;
  /** Ends both files: first the CSV, then the JSON. */
  close(): Promise<WrittenFile[]>;
}

/** Starts `<dataset>.csv` and `<dataset>.json` (an array, one row a line) in a folder. Throws if one is there already. */
export async function openDatasetWriter<Name extends DatasetName>(
  folder: string,
  dataset: Name,
): Promise<DatasetWriter<Rows[Name]>> {
  const shown = columns(dataset);
  const names = shown.map(({ name }) => name);
  const csv = await openTextFile(folder, `${dataset}.csv`);
  const json = await openTextFile(folder, `${dataset}.json`);
  await csv.write(csvText([names], "\n"));
  await json.write("[");
  let count = 0;
  return {
    async write(rows) {
      if (rows.length === 0) return;
      const before = count === 0 ? "\n" : ",\n";
      count += rows.length;
      await csv.write(csvRows(rows, shown));
      await json.write(before + rows.map((row) => jsonRow(row, names)).join(",\n"));
    },
    async close() {
      await json.write("\n]\n");
      return [await csv.close(count), await json.close(count)];
    },
  };
}

function csvRows(rows: readonly object[], shown: readonly Column[]): string {
  return csvText(
    rows.map((row) => rowCells(row, shown)),
    "\n",
  );
}
