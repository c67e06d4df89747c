import { relate, type ExtractedRows } from "../../lib/relate.ts";
import { addRow } from "./addRow.ts";
import { openAnchorage, type Anchorage } from "./anchorage.ts";
import { CorrectionError, joined } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { dropRow } from "./dropRow.ts";
import { findRow } from "./findRow.ts";
import { setColumns } from "./setColumns.ts";

export { CorrectionError, correctionsPath, joined, refuse } from "./correctionError.ts";
export {
  parseCorrections,
  readCorrections,
  readCorrectionsText,
  type Correction,
  type CorrectionLine,
} from "./corrections.ts";
export { correctable } from "./columns.ts";

/**
 * The rows of a document with the newsroom’s corrections, one after the other. A correction finds its row by the words of the text, so it
 * outlives a better model. Throws a CorrectionError with every one that finds none, more than one, or other values than it expects.
 */
export function correct(
  text: string,
  rows: ExtractedRows,
  corrections: readonly Correction[],
): ExtractedRows {
  if (corrections.length === 0) return rows;
  const anchorage = openAnchorage(rows.document.path, text);
  const refused: CorrectionError[] = [];
  let corrected = rows;
  for (const correction of corrections) {
    try {
      corrected = relate(apply(anchorage, corrected, correction));
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error;
      refused.push(error);
    }
  }
  if (refused.length > 0) throw joined(refused);
  return corrected;
}

/** The id of the row that a correction fits; null if it fits none, or more than one. */
export function correctedId(text: string, rows: ExtractedRows, correction: Correction): string | null {
  try {
    return findRow(openAnchorage(rows.document.path, text), rows, correction);
  } catch (error) {
    if (error instanceof CorrectionError) return null;
    throw error;
  }
}

function apply(anchorage: Anchorage, rows: ExtractedRows, correction: Correction): ExtractedRows {
  switch (correction.action) {
    case "add":
      return addRow(anchorage, rows, correction);
    case "drop":
      return dropRow(rows, findRow(anchorage, rows, correction));
    case "confirm":
    case "set":
      return setColumns(rows, correction, findRow(anchorage, rows, correction));
  }
}
