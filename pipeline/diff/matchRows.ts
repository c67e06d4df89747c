import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { similarPairs } from "./similarRows.ts";

/** An old row and the new one that took its place. */
export type Pair = readonly [before: PublishedRow, after: PublishedRow];

/** Tells rows apart. */
export type KeyOf = (row: PublishedRow) => string;

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly removed: readonly PublishedRow[];
  readonly added: readonly PublishedRow[];
}

/** What says that two rows of a document stand for the same thing although their ids differ: the surest first. */
const placeColumns: Readonly<Record<DatasetName, readonly (readonly string[])[]>> = {
  documents: [],
  quotes: [["text", "char_start", "char_end", "speaker"], ["text", "speaker"], ["text"]],
  claims: [["text", "char_start", "char_end", "claimant"], ["text", "claimant"], ["text"]],
  figures: [["text", "char_start", "char_end"], ["text", "sentence"], ["text"]],
  entities: [],
  sentences: [["text"]],
  claim_links: [["claim_id", "other_claim_id"]],
  non_figures: [["text", "char_start", "char_end"], ["text"]],
};

/**
 * Finds for each old row of a document the new one that stands for the same: the one with its id, else the one in its place (the same text,
 * or most of its words). `oldKey` and `newKey` give the ids. Both lists are in text order.
 */
export function matchRows(
  dataset: DatasetName,
  before: readonly PublishedRow[],
  after: readonly PublishedRow[],
  oldKey: KeyOf,
  newKey: KeyOf,
): Matched {
  const byId = pairByKey({ pairs: [], removed: before, added: after }, oldKey, newKey);
  const byPlace = placeColumns[dataset].reduce((matched, names) => {
    const key: KeyOf = (row) => JSON.stringify(names.map((name) => row[name]));
    return pairByKey(matched, key, key);
  }, byId);
  return withPairs(byPlace, similarPairs(dataset, byPlace.removed, byPlace.added));
}

/** Pairs rows of the same key; where several have it, in their order. */
function pairByKey(matched: Matched, oldKey: KeyOf, newKey: KeyOf): Matched {
  const waiting = new Map<string, PublishedRow[]>();
  for (const row of matched.added.toReversed()) {
    const key = newKey(row);
    const others = waiting.get(key);
    if (others) others.push(row);
    else waiting.set(key, [row]);
  }
  const pairs = matched.removed.flatMap((row): Pair[] => {
    const found = waiting.get(oldKey(row))?.pop();
    return found === undefined ? [] : [[row, found]];
  });
  return withPairs(matched, pairs);
}

function withPairs({ pairs, removed, added }: Matched, found: readonly Pair[]): Matched {
  if (found.length === 0) return { pairs, removed, added };
  const taken = new Set(found.flat());
  return {
    pairs: [...pairs, ...found],
    removed: removed.filter((row) => !taken.has(row)),
    added: added.filter((row) => !taken.has(row)),
  };
}
