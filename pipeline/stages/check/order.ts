import type { DatasetName, DocumentRows } from "../../lib/rows.ts";
import { CheckError, rowKey } from "./checkError.ts";
import { placedDatasets, type PlacedRow } from "./placedRows.ts";

type SortKey = readonly (number | string)[];

/** Checks that rows stand in the order of the contract: by place, then id. Throws a CheckError at the first that does not. */
export function checkOrder(rows: DocumentRows): void {
  for (const dataset of placedDatasets) {
    checkAscending<PlacedRow>(dataset, rows[dataset], (row) => [
      row.char_start,
      row.char_end,
      rowKey(dataset, row),
    ]);
  }
  const places = new Map(rows.claims.map((claim, index) => [claim.claim_id, index]));
  checkAscending("claim_links", rows.claim_links, ({ claim_id: id, relation, other_claim_id: other }) => [
    places.get(id) ?? -1,
    relation,
    other,
  ]);
}

/** Checks that each row comes after the one before it, by keys compared by code unit. Throws a CheckError if not, or if two are equal. */
export function checkAscending<Row extends object>(
  dataset: DatasetName,
  rows: readonly Row[],
  sortKey: (row: Row) => SortKey,
): void {
  let before: SortKey | null = null;
  for (const row of rows) {
    const key = sortKey(row);
    if (before !== null && !isBefore(before, key))
      throw new CheckError(dataset, row, "does not come after the row before it");
    before = key;
  }
}

function isBefore(some: SortKey, other: SortKey): boolean {
  for (const [index, value] of some.entries()) {
    const compared = other[index];
    if (compared === undefined || value === compared) continue;
    return value < compared;
  }
  return false;
}
