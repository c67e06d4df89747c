import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import type { ExtractedRows } from "../../../pipeline/lib/relate.ts";
import { check } from "../../../pipeline/stages/check/index.ts";
import { sampleRows } from "./sampleRows.ts";
import { sampleText } from "./sampleText.ts";

type Alter = (rows: ExtractedRows) => unknown;

/** What is wrong, what the check says of it, and how the sample is made so: rows are changed, or others are returned. */
export type Break = readonly [what: string, message: RegExp, alter: Alter];

/** The check of the sample after a change; for `expect(…).toThrow`. */
export function broken(alter: Alter): () => void {
  const rows = sampleRows();
  const returned = alter(rows);
  const altered = isRows(returned) ? returned : rows;
  return () => {
    check(codePoints(sampleText), altered);
  };
}

function isRows(value: unknown): value is ExtractedRows {
  return typeof value === "object" && value !== null && "document" in value;
}

/** A row of the sample. Throws if there is none. */
export function at<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new Error(`the sample has no row ${index}`);
  return row;
}
