import { parseRow, type PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { matchRows } from "./matchRows.ts";
import { changesOf, rowKey, type RowChange } from "./rowChange.ts";

/** The lines of one document in a dataset of two builds. */
export interface LinePair {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const noIds: ReadonlyMap<string, string> = new Map();

/** What differs in one document. `newIds`: the ids that claims have now, for links that name them by their old ones. */
export function documentChanges(
  dataset: DatasetName,
  lines: LinePair,
  newIds: ReadonlyMap<string, string> = noIds,
): readonly RowChange[] {
  const { before, after } = unequal(lines);
  if (before.length + after.length === 0) return [];
  const parsed = (some: readonly string[]): readonly PublishedRow[] =>
    some.map((line) => parseRow(dataset, line));
  const key = (row: PublishedRow): string => rowKey(dataset, row);
  const translated = (row: PublishedRow): string =>
    key(row)
      .split(" ")
      .map((id) => newIds.get(id) ?? id)
      .join(" ");
  return changesOf(dataset, matchRows(dataset, parsed(before), parsed(after), translated, key));
}

const nothing: LinePair = { before: [], after: [] };

/** Most rows of two builds are equal to the byte, and need not be read. */
function unequal({ before, after }: LinePair): LinePair {
  if (before.length === after.length && before.every((line, at) => line === after[at])) return nothing;
  const [old, now] = [new Set(before), new Set(after)];
  return { before: before.filter((line) => !now.has(line)), after: after.filter((line) => !old.has(line)) };
}
