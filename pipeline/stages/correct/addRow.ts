import type { ExtractedRows } from "../../lib/relate.ts";
import { addClaim } from "./addClaim.ts";
import { addFigure } from "./addFigure.ts";
import type { Anchorage } from "./anchorage.ts";
import { addable, neededToAdd } from "./columns.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";
import { findParts } from "./places.ts";
import { refuseColumns } from "./refusals.ts";

/** Adds a row whose words and spans a correction gives as they stand in the text. Throws a CorrectionError if they are not there, or the row is. */
export function addRow(anchorage: Anchorage, rows: ExtractedRows, correction: Correction): ExtractedRows {
  refuseColumns(correction, addable[correction.dataset], "added");
  refuseMissing(correction);
  const parts = findParts(anchorage, rows, correction);
  return correction.dataset === "figures"
    ? addFigure(anchorage, rows, parts, correction)
    : addClaim(anchorage, rows, parts, correction);
}

function refuseMissing({ dataset, set = {}, line }: Correction): void {
  const missing = neededToAdd(dataset, set).filter((column) => !(column in set));
  if (missing.length > 0)
    throw refuse(line, `set needs ${missing.join(", ")}, which ${dataset} has no default for`);
  if (dataset === "claims" && (set.attribution === "direct" || set.attribution === "mixed"))
    throw refuse(
      line,
      `a claim in quotation marks belongs to a quote; add it to quotes, with its quote_type`,
    );
}
