import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import type { Pair } from "./matchRows.ts";

/** Rows further from each other, counted in rows without a partner, are not compared, so that the time grows with the rows only. */
const farthest = 50;
/** Share of their words that two rows must have in common (Dice 1945). */
const leastShared = 0.5;

const word = /[\p{L}\p{N}]+/gu;

/** What a row without a partner is recognised by; a figure’s own words are too few. */
const comparedColumns: Readonly<Record<DatasetName, readonly string[]>> = {
  documents: [],
  quotes: ["text"],
  claims: ["text"],
  figures: ["text", "sentence"],
  entities: [],
  sentences: ["text"],
  claim_links: [],
  non_figures: [],
};

interface Scored {
  readonly pair: Pair;
  readonly shared: number;
}

/** Pairs rows whose texts were edited or whose ends were moved: most words in common first. */
export function similarPairs(
  dataset: DatasetName,
  removed: readonly PublishedRow[],
  added: readonly PublishedRow[],
): readonly Pair[] {
  const names = comparedColumns[dataset];
  if (names.length === 0) return [];
  const wordsOf = (row: PublishedRow) => names.map((name) => words(row[name]));
  const newWords = added.map(wordsOf);
  const scored = removed.flatMap((before, at): Scored[] => {
    const oldWords = wordsOf(before);
    const from = Math.max(0, at - farthest);
    return added.slice(from, at + farthest + 1).flatMap((after, nth): Scored[] => {
      const shared = similarity(oldWords, newWords[from + nth] ?? []);
      return shared === 0 ? [] : [{ pair: [before, after], shared }];
    });
  });
  return bestApart(scored);
}

function words(value: unknown): ReadonlySet<string> {
  return new Set(typeof value === "string" ? (value.toLowerCase().match(word) ?? []) : []);
}

/** The share in the last column, which has to reach the limit, plus those in the others; 0 if there is none in common in any. */
function similarity(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number {
  const shares = a.map((own, column) => dice(own, b[column] ?? new Set()));
  if (shares.includes(0) || (shares.at(-1) ?? 0) < leastShared) return 0;
  return shares.reduce((sum, share) => sum + share, 0);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Each row in one pair at most. */
function bestApart(scored: readonly Scored[]): readonly Pair[] {
  const taken = new Set<PublishedRow>();
  return scored
    .toSorted((a, b) => b.shared - a.shared)
    .flatMap(({ pair }) => {
      if (pair.some((row) => taken.has(row))) return [];
      pair.forEach((row) => taken.add(row));
      return [pair];
    });
}
