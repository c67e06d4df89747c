import type { Description } from "../describe.ts";
import type { Clauses } from "../text/clauses.ts";
import { topOf } from "../text/trees.ts";
import type { Piece } from "../text/pieces.ts";
import type { Time } from "./time.ts";

/** A sentence whose figures look for their times. */
export interface Sentence {
  readonly all: readonly Piece[];
  readonly clauses: Clauses | null;
  /** In order. */
  readonly times: readonly Time[];
  readonly descriptions: readonly Description[];
  /** The times of each clause, by the piece that heads it. */
  readonly byClause: ReadonlyMap<number, readonly Time[]>;
  /** The index of the description whose words or counted nouns a piece belongs to. */
  readonly figureAt: ReadonlyMap<number, number>;
}

/** A sentence with its times and figures by their places. */
export function openSentence(
  all: readonly Piece[],
  clauses: Clauses | null,
  named: readonly Time[],
  descriptions: readonly Description[],
): Sentence {
  const figureAt = new Map<number, number>();
  for (const [index, { range, counted }] of descriptions.entries()) {
    const end = Math.max(range.end, counted.phrase?.end ?? 0);
    for (let at = range.first; at < end; at++) figureAt.set(at, index);
  }
  const times = named.filter((time) => !isFigure(descriptions, figureAt, time));
  return {
    all,
    clauses,
    times,
    descriptions,
    byClause: clauses ? byClause(all, clauses, times) : new Map(),
    figureAt,
  };
}

/** True for a time whose words are rather those of a figure; a length of time may be part of one. */
function isFigure(
  descriptions: readonly Description[],
  figureAt: ReadonlyMap<number, number>,
  { first, end }: Time,
): boolean {
  for (let at = first; at < end; at++) {
    const description = descriptions[figureAt.get(at) ?? -1];
    if (description && at < description.range.end && description.amount.kind !== "duration") return true;
  }
  return false;
}

function byClause(
  all: readonly Piece[],
  { heads }: Clauses,
  times: readonly Time[],
): ReadonlyMap<number, readonly Time[]> {
  const found = new Map<number, Time[]>();
  for (const time of times) {
    const head = heads[topOf(all, time)] ?? -1;
    const known = found.get(head);
    if (known) known.push(time);
    else found.set(head, [time]);
  }
  return found;
}

/** The index of the first time that starts at a piece or after it. */
export function firstFrom(times: readonly Time[], piece: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle]?.first ?? 0) < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}
