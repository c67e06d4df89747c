import type { CodePoints } from "../../lib/codePoints.ts";
import { rowId, type Identity } from "../../lib/rowId.ts";
import type { DocumentRows } from "../../lib/rows.ts";
import { sentenceAt } from "../../lib/sentences.ts";
import { CheckError, rowKey } from "./checkError.ts";
import { pieces, placedDatasets, type PlacedDataset, type PlacedRow } from "./placedRows.ts";

const prefixes = { sentences: "s_", quotes: "q_", claims: "c_", figures: "f_", non_figures: "n_" } as const;

// Rows that a correction took away were counted before; nobody drops more than this many of the same words.
const mostDropped = 20;

/**
 * Checks that ids are those that the rows' own words give; a corrected row keeps the id of what it was.
 * Throws a CheckError at the first that is not.
 */
export function checkIds(text: CodePoints, rows: DocumentRows): void {
  for (const dataset of placedDatasets) {
    const alike = new Map<string, PlacedRow[]>();
    for (const row of rows[dataset]) {
      const content = JSON.stringify(identity(text, rows, dataset, row));
      const same = alike.get(content);
      if (same === undefined) alike.set(content, [row]);
      else same.push(row);
    }
    for (const same of alike.values()) checkAlike(text, rows, dataset, same);
  }
}

/** Rows of the same content differ in their counter only. */
function checkAlike(
  text: CodePoints,
  rows: DocumentRows,
  dataset: PlacedDataset,
  same: readonly PlacedRow[],
): void {
  const [first] = same;
  if (first === undefined) return;
  const made = identity(text, rows, dataset, first);
  const idsOf = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, nth) => rowId(prefixes[dataset], made, nth));
  const wanted = new Set(idsOf(same.length));
  for (const row of same) {
    const id = rowKey(dataset, row);
    if (wanted.has(id) || ("review" in row && row.review === "corrected")) continue;
    if (!idsOf(same.length + mostDropped).includes(id)) {
      throw new CheckError(
        dataset,
        row,
        `id is not the one that its content gives, ${[...wanted].join(" or ")}`,
      );
    }
  }
}

function identity(text: CodePoints, rows: DocumentRows, dataset: PlacedDataset, row: PlacedRow): Identity {
  const numeric = dataset === "figures" || dataset === "non_figures";
  return {
    dataset,
    documentId: row.document_id,
    parts: pieces(row).map(([start, end]) => text.slice(start, end)),
    source: sourceText(row),
    cue: "cue_text" in row ? row.cue_text : null,
    sentence: numeric ? (sentenceAt(rows.sentences, row.char_start)?.text ?? null) : null,
  };
}

function sourceText(row: PlacedRow): string | null {
  if ("speaker_text" in row) return row.speaker_text;
  return "claimant_text" in row ? row.claimant_text : null;
}
