import type { Description } from "../describe.ts";
import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { reachedTimes } from "./clauseTimes.ts";
import type { Period } from "./days.ts";
import { firstFrom, type Sentence } from "./sentence.ts";
import { isOwnTime } from "./ownTimes.ts";
import type { Time } from "./time.ts";

/** What a figure's sentence says of its time, and where. */
export interface Validity extends Range {
  readonly period: Period;
}

/**
 * The time of the figure at an index of the descriptions: of those that its clause names the next one after it, before the next
 * figure; else the last one between it and the figure before; else another one of its clause, or where no model has read the
 * sentence the one that opens it. An age has none, nor has a duration that is part of a time.
 */
export function validityOf(sentence: Sentence, at: number): Validity | null {
  const description = sentence.descriptions[at];
  if (!description || description.amount.kind === "age" || isPartOfTime(sentence, description)) return null;
  const found = timeOf(sentence, description, at);
  return found?.period ? { first: found.first, end: found.end, period: found.period } : null;
}

function isPartOfTime({ times }: Sentence, { range }: Description): boolean {
  const last = times[firstFrom(times, range.end) - 1];
  return last !== undefined && last.end > range.first;
}

function timeOf(sentence: Sentence, description: Description, at: number): Time | null {
  const { all, clauses } = sentence;
  const { first, end } = description.range;
  const before = neighbour(sentence, at, -1)?.measured.earlier.end ?? 0;
  const after = neighbour(sentence, at, 1)?.range.first ?? all.length;
  const starts = isStart(all, description);
  for (const times of clauses ? reachedTimes(sentence, clauses, description) : [sentence.times]) {
    const fits = (time: Time | undefined): time is Time =>
      time !== undefined && isOwnTime(sentence, at, time, starts);
    const next = firstFrom(times, end);
    for (let one = next; (times[one]?.end ?? Infinity) <= after; one++)
      if (fits(times[one])) return times[one] ?? null;
    if (starts) return null;
    let last = firstFrom(times, first) - 1;
    for (; (times[last]?.first ?? -1) >= before; last--) if (fits(times[last])) return times[last] ?? null;
    const elsewhere = clauses
      ? [times[last], times[0], times[next]]
      : [times[0]?.first === 0 ? times[0] : undefined];
    const found = elsewhere.find(fits);
    if (found) return found;
  }
  return null;
}

/** The figure before or after one, but for the “two years” of “two years ago”. */
function neighbour(sentence: Sentence, at: number, step: 1 | -1): Description | undefined {
  const next = sentence.descriptions[at + step];
  return next && isPartOfTime(sentence, next) ? sentence.descriptions[at + 2 * step] : next;
}

const startWords = new Set(["from", "than", "versus", "against"]);
const comparing = new Set(["with", "to"]);

/** True for what a change starts from or something is compared with: its time is another than that of the rest. */
function isStart(all: readonly Piece[], { change, range }: Description): boolean {
  const word = lowerAt(all, range.first - 1);
  const compared = comparing.has(word) && lowerAt(all, range.first - 2) === "compared";
  return change.role === "from" || startWords.has(word) || compared;
}
