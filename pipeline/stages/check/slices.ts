import type { CodePoints } from "../../lib/codePoints.ts";
import { pieceJoint } from "../../lib/parts.ts";
import type { DocumentRows } from "../../lib/rows.ts";
import { columns } from "../../lib/schemas.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import { CheckError } from "./checkError.ts";
import {
  inside,
  pieces,
  placedDatasets,
  placedRows,
  type PlacedDataset,
  type PlacedRow,
} from "./placedRows.ts";

type Piece = readonly [number, number];

/** The names before `_text`, `_start` and `_end` of each dataset's spans. */
const spanNames: ReadonlyMap<PlacedDataset, readonly string[]> = new Map(
  placedDatasets.map((dataset) => {
    const names = new Set(columns(dataset).map(({ name }) => name));
    const spans = [...names].filter(
      (name) => name.endsWith("_start") && names.has(name.replace("_start", "_text")),
    );
    return [dataset, spans.map((name) => name.replace("_start", ""))];
  }),
);

/**
 * Checks that every span of every row is what stands in the text at its place: `text[start:end] == x_text`, in code points.
 * Throws a CheckError at the first that is not.
 */
export function checkSlices(text: CodePoints, rows: DocumentRows): void {
  for (const [dataset, row] of placedRows(rows)) {
    for (const name of spanNames.get(dataset) ?? []) checkSpan(text, dataset, row, name);
    checkPieces(text, dataset, row, "parts", pieces(row));
    if (joined(text, pieces(row)) !== row.text)
      throw new CheckError(dataset, row, "text is not what its offsets say");
    if (pieces(row)[0]?.[0] !== row.char_start || pieces(row).at(-1)?.[1] !== row.char_end) {
      throw new CheckError(
        dataset,
        row,
        "char_start, char_end are not the first start and the last end of parts",
      );
    }
  }
  for (const quote of rows.quotes) checkQuotedParts(text, quote);
}

function checkSpan(text: CodePoints, dataset: PlacedDataset, row: PlacedRow, name: string): void {
  const [words, start, end] = ["text", "start", "end"].map((ending): unknown =>
    Reflect.get(row, `${name}_${ending}`),
  );
  if (words === null && start === null && end === null) return;
  if (typeof start !== "number" || typeof end !== "number" || words === null) {
    throw new CheckError(dataset, row, `${name}_text, _start, _end are only partly null`);
  }
  checkBounds(text, dataset, row, name, [start, end]);
  if (text.slice(start, end) !== words)
    throw new CheckError(dataset, row, `${name}_text is not text[${start}:${end}]`);
}

function checkBounds(
  text: CodePoints,
  dataset: PlacedDataset,
  row: PlacedRow,
  name: string,
  [start, end]: Piece,
): void {
  if (start >= end || end > text.length) {
    throw new CheckError(dataset, row, `${name} [${start}, ${end}) is empty or outside the text`);
  }
}

function checkPieces(
  text: CodePoints,
  dataset: PlacedDataset,
  row: PlacedRow,
  name: string,
  parts: readonly Piece[],
): void {
  let before = 0;
  for (const part of parts) {
    checkBounds(text, dataset, row, name, part);
    if (part[0] < before) throw new CheckError(dataset, row, `${name} are not ascending or overlap`);
    before = part[1];
  }
}

function checkQuotedParts(text: CodePoints, quote: DocumentRows["quotes"][number]): void {
  const { quoted_parts: quoted, quoted_text: quotedText, parts } = quote;
  checkPieces(text, "quotes", quote, "quoted_parts", quoted);
  if (!inside(quoted, parts)) throw new CheckError("quotes", quote, "quoted_parts are not within parts");
  if (quotedText !== null && quotedText !== joined(text, quoted)) {
    throw new CheckError("quotes", quote, "quoted_text is not what quoted_parts say");
  }
  const words = parts.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0);
  if (quote.words !== words) throw new CheckError("quotes", quote, `words are ${words} in its parts`);
}

function joined(text: CodePoints, parts: readonly Piece[]): string {
  return parts.map(([start, end]) => text.slice(start, end)).join(pieceJoint);
}
