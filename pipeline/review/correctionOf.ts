import { codePoints } from "../lib/codePoints.ts";
import type { ExtractedRows } from "../lib/relate.ts";
import { correctedId, type Correction, type CorrectionLine } from "../stages/correct/index.ts";
import type { PublishedDocument } from "./publishedDocuments.ts";
import type { ReviewedDataset, Uncertain } from "./leastCertain.ts";

/** What a person says of a row. */
export type Decision = Pick<CorrectionLine, "action" | "reason" | "by" | "date"> &
  Partial<Pick<CorrectionLine, "set">>;

/** What was right is only right as long as these have the same values. */
const confirmedColumns: Readonly<Record<ReviewedDataset, readonly string[]>> = {
  quotes: ["speaker"],
  claims: ["claimant", "stance", "target"],
  figures: ["value", "low", "high", "unit"],
};

/** What tells rows of the same words at the same place apart. */
const tellingColumns: Readonly<Record<ReviewedDataset, readonly string[]>> = {
  quotes: ["speaker_text", "cue_text"],
  claims: ["claimant_text", "cue_text"],
  figures: [],
};

const someCharacters = 20;
const manyCharacters = 80;

/** The line that says it of this row and no other, with as few words around it as that needs; null if words cannot tell it from another. */
export function correctionOf(
  { text, rows }: PublishedDocument,
  { dataset, id }: Uncertain,
  { action, set, reason, by, date }: Decision,
): CorrectionLine | null {
  const row = rowById(rows, dataset, id);
  if (row === null) return null;
  const expected = valuesOf(row, expectedColumns(dataset, action, set));
  const telling = { ...expected, ...valuesOf(row, tellingColumns[dataset]) };
  const variants = [
    { around: {}, expect: expected },
    { around: wordsAround(text, row, someCharacters), expect: expected },
    { around: {}, expect: telling },
    { around: wordsAround(text, row, manyCharacters), expect: telling },
  ];
  const lines = variants.map(({ around, expect }) => ({
    path: rows.document.path,
    dataset,
    quote: row.text,
    ...around,
    action,
    ...(set === undefined ? {} : { set }),
    ...(Object.keys(expect).length === 0 ? {} : { expect }),
    reason,
    by,
    date,
  }));
  return (
    lines.find((line) => correctedId(text, rows, { ...line, line: 1 } satisfies Correction) === id) ?? null
  );
}

function expectedColumns(
  dataset: ReviewedDataset,
  action: CorrectionLine["action"],
  set: CorrectionLine["set"] = {},
): readonly string[] {
  return action === "confirm" ? confirmedColumns[dataset] : Object.keys(set);
}

/** What all rows that can be reviewed have in common. */
export interface ReviewedRow {
  readonly text: string;
  readonly char_start: number;
  readonly char_end: number;
  readonly extraction_confidence: number;
}

/** The row of an id; null if the document does not have it. */
export function rowById(rows: ExtractedRows, dataset: ReviewedDataset, id: string): ReviewedRow | null {
  switch (dataset) {
    case "quotes":
      return rows.quotes.find(({ quote_id }) => quote_id === id) ?? null;
    case "claims":
      return rows.claims.find(({ claim_id }) => claim_id === id) ?? null;
    case "figures":
      return rows.figures.find(({ figure_id }) => figure_id === id) ?? null;
  }
}

function valuesOf(row: ReviewedRow, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(row, name)]));
}

function wordsAround(text: string, { char_start, char_end }: ReviewedRow, length: number) {
  const points = codePoints(text);
  const prefix = points.slice(Math.max(0, char_start - length), char_start);
  const suffix = points.slice(char_end, Math.min(points.length, char_end + length));
  return { ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
}
