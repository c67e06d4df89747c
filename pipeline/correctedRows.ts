import { codePoints } from "./lib/codePoints.ts";
import type { ExtractedRows } from "./lib/relate.ts";
import { check, CheckError } from "./stages/check/index.ts";
import { correct, refuse, type Correction } from "./stages/correct/index.ts";

/**
 * The rows of a document with its corrections, checked against the data contract. Throws a CorrectionError if corrections do not fit or what they
 * say breaks the contract, and a CheckError if the rows break it without them.
 */
export function correctedRows(
  text: string,
  rows: ExtractedRows,
  corrections: readonly Correction[],
): ExtractedRows {
  const points = codePoints(text);
  const corrected = correct(text, rows, corrections);
  try {
    check(points, corrected);
  } catch (error) {
    if (!(error instanceof CheckError) || corrections.length === 0) throw error;
    check(points, rows);
    throw refuseFirst(text, rows, corrections, error);
  }
  return corrected;
}

/** Names the first correction after which the rows break the contract. */
function refuseFirst(
  text: string,
  rows: ExtractedRows,
  corrections: readonly Correction[],
  last: CheckError,
): Error {
  let corrected = rows;
  for (const correction of corrections) {
    corrected = correct(text, corrected, [correction]);
    try {
      check(codePoints(text), corrected);
    } catch (error) {
      if (error instanceof CheckError) return refuse(correction.line, `${error.dataset}: ${error.rule}`);
      throw error;
    }
  }
  return last;
}
