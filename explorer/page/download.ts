import { csvText, rowCells } from "../../pipeline/lib/csv.ts";
import type { ManifestColumn } from "../../pipeline/lib/explorerData.ts";
import type { Row } from "./rows.ts";

/** Rows of one dataset with all their columns, as the CSV of the dataset has them. */
export function csvOf(rows: readonly Row[], columns: readonly ManifestColumn[]): string {
  const shown = columns.map(([name, kind]) => ({ name, kind }));
  const records = rows.map(({ values }) => rowCells(values, shown));
  return csvText([shown.map(({ name }) => name), ...records], "\n");
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file once the click is dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 0);
}
