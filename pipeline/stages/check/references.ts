import type { ExtractedRows } from "../../lib/relate.ts";
import type { DatasetName } from "../../lib/rows.ts";
import { columns, datasetNames, primaryKey } from "../../lib/schemas.ts";
import { CheckError, rowKey } from "./checkError.ts";

/**
 * Checks that keys occur once, and that all references point at a row of the same document and not at the row itself.
 * Throws a CheckError at the first that does not.
 */
export function checkReferences(rows: ExtractedRows): void {
  const rowsOf = (dataset: DatasetName): readonly object[] =>
    dataset === "documents" ? [rows.document] : rows[dataset];
  const keys = new Map(datasetNames.map((dataset) => [dataset, uniqueKeys(dataset, rowsOf(dataset))]));
  for (const dataset of datasetNames) {
    for (const { name, foreignKey } of columns(dataset)) {
      const known = foreignKey === null ? undefined : keys.get(foreignKey);
      if (known !== undefined) checkColumn(dataset, name, rowsOf(dataset), known);
    }
  }
  for (const link of rows.claim_links) {
    if (link.claim_id === link.other_claim_id)
      throw new CheckError("claim_links", link, "links a claim to itself");
  }
}

/** Checks the references of one column. Throws a CheckError at the first that is not known, or is that of its own row. */
export function checkColumn(
  dataset: DatasetName,
  name: string,
  rows: readonly object[],
  known: { has(id: string): boolean },
): void {
  const ownKey = primaryKey(dataset);
  for (const row of rows) {
    const value: unknown = Reflect.get(row, name);
    const ids: unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
    for (const id of ids) {
      if (!known.has(String(id)))
        throw new CheckError(dataset, row, `${name} points at no row of its document`);
      if (!ownKey.includes(name) && id === rowKey(dataset, row))
        throw new CheckError(dataset, row, `${name} points at its own row`);
    }
  }
}

/** The keys of some rows. Throws a CheckError if two have the same. */
export function uniqueKeys(dataset: DatasetName, rows: readonly object[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = rowKey(dataset, row);
    if (keys.has(key)) throw new CheckError(dataset, row, "has the key of another row");
    keys.add(key);
  }
  return keys;
}
