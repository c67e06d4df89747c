import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { primaryKey } from "../lib/schemas.ts";
import type { Matched } from "./matchRows.ts";
import { columnRoles, type ColumnRole } from "./columnRoles.ts";

/** `rescored`, `moved`, `derived`: changed in nothing but its scores, its place, what follows from other rows. */
export const changeKinds = ["added", "removed", "changed", "rescored", "moved", "derived"] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What a column held and holds, as in JSON; null also where one of the builds has no such column. */
export interface ColumnChange {
  readonly old: unknown;
  readonly new: unknown;
}

/** How a row of the old build became one of the new. */
export interface RowChange {
  readonly dataset: DatasetName;
  /** Of the new row; of the old one if it was removed. Where several columns are the key, they are joined by a space. */
  readonly id: string;
  readonly change: ChangeKind;
  /** Every column that differs, in the order of the dataset; empty if the row was added or removed. */
  readonly columns: Readonly<Record<string, ColumnChange>>;
  /** Null if it was added. */
  readonly before: PublishedRow | null;
  /** Null if it was removed. */
  readonly after: PublishedRow | null;
}

/** The key of a row as text. */
export function rowKey(dataset: DatasetName, row: PublishedRow): string {
  return primaryKey(dataset)
    .map((column) => String(row[column]))
    .join(" ");
}

/** What differs between matched rows, in text order. */
export function changesOf(dataset: DatasetName, { pairs, removed, added }: Matched): readonly RowChange[] {
  const changes = [
    ...removed.map((row) => oneSided(dataset, "removed", row)),
    ...added.map((row) => oneSided(dataset, "added", row)),
    ...pairs.map(([before, after]) => changedRow(dataset, before, after)).filter((change) => change !== null),
  ];
  return changes.sort((a, b) => startOf(a) - startOf(b));
}

function oneSided(dataset: DatasetName, change: "added" | "removed", row: PublishedRow): RowChange {
  const isAdded = change === "added";
  const id = rowKey(dataset, row);
  return { dataset, id, change, columns: {}, before: isAdded ? null : row, after: isAdded ? row : null };
}

function startOf({ before, after }: RowChange): number {
  const start = (after ?? before)?.char_start;
  return typeof start === "number" ? start : 0;
}

/** How two rows for the same thing differ; null if they do not. */
function changedRow(dataset: DatasetName, before: PublishedRow, after: PublishedRow): RowChange | null {
  const roles = columnRoles(dataset);
  const names = new Set([...roles.keys(), ...Object.keys(before), ...Object.keys(after)]);
  const differing = [...names].filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  if (differing.length === 0) return null;
  const columns = differing.map((name): [string, ColumnChange] => [
    name,
    { old: before[name] ?? null, new: after[name] ?? null },
  ]);
  const found = new Set(
    differing.map((name) => (name in before && name in after ? (roles.get(name) ?? "own") : "derived")),
  );
  return {
    dataset,
    id: rowKey(dataset, after),
    change: kindOf(found),
    columns: Object.fromEntries(columns),
    before,
    after,
  };
}

/** A column that only one of the builds knows says nothing about the row. */
function kindOf(roles: ReadonlySet<ColumnRole>): ChangeKind {
  if (roles.has("own")) return "changed";
  if (roles.has("score")) return "rescored";
  return roles.has("place") ? "moved" : "derived";
}
