import { isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { absoluteAt, isoDateAt } from "./absolute.ts";
import type { Period } from "./days.ts";
import { partOfYearAt } from "./parts.ts";
import { relativeAt } from "./relative.ts";
import type { Time } from "./time.ts";

const openings = new Set(["in", "on", "during", "for", "at", "of", "the"]);
const starts = new Set(["since", "from"]);
const ends = new Set(["by", "until", "till", "through"]);

/** The times that a sentence names, in order; those relative to the publication only where its date is known. */
export function timesIn(all: readonly Piece[], published: string | null): readonly Time[] {
  const times: Time[] = [];
  for (let at = 0; at < all.length; at++) {
    const time = isJoint(all, at + 1) ? isoDateAt(all, at) : timeAt(all, at, published);
    if (!time) continue;
    times.push(withOpening(all, time));
    at = time.end - 1;
  }
  return times;
}

function timeAt(all: readonly Piece[], index: number, published: string | null): Time | null {
  const whole = (at: number): Time | null =>
    absoluteAt(all, at, published) ?? (published === null ? null : relativeAt(all, at, published));
  return partOfYearAt(all, index, published, whole) ?? whole(index);
}

/** With the “since” or “by” before it, which leaves the period open on one side, or the “in the” that goes with it. */
function withOpening(all: readonly Piece[], time: Time): Time {
  let first = time.first;
  while (openings.has(lowerAt(all, first - 1))) first--;
  const word = lowerAt(all, first - 1);
  if (starts.has(word)) return { ...time, first: first - 1, period: { from: time.period.from, to: null } };
  if (ends.has(word)) return { ...time, first: first - 1, period: { from: null, to: time.period.to } };
  return { ...time, first };
}

/** What a figure's sentence says of its time, and where. */
export interface Validity extends Range {
  readonly period: Period;
}

/**
 * The time of the figure whose words are `place`: the next one after it, before the next figure; else the last one between it
 * and the figure before; else the one that opens the sentence.
 */
export function validityOf(
  times: readonly Time[],
  place: Range,
  neighbours: { readonly before: number; readonly after: number },
): Validity | null {
  const after = times.find((time) => time.first >= place.end && time.end <= neighbours.after);
  if (after) return after;
  const free = times.filter((time) => time.end <= place.first);
  const before = free.findLast((time) => time.first >= neighbours.before);
  return before ?? free.find((time) => time.first === 0) ?? null;
}
