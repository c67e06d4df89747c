import type { Clauses } from "../text/clauses.ts";
import type { Piece } from "../text/pieces.ts";
import { absoluteAt } from "./absolute.ts";
import { comparedAt } from "./comparisons.ts";
import type { Period } from "./days.ts";
import { withOpening } from "./openings.ts";
import { partOfYearAt } from "./parts.ts";
import { rangeAt } from "./ranges.ts";
import { relativeAt } from "./relative.ts";
import { stretchAt } from "./stretches.ts";
import { looksAhead } from "./tense.ts";
import type { NamedTime, Time } from "./time.ts";

/** The times that a sentence names, in order; those relative to the publication only where its date is known. */
export function timesIn(
  all: readonly Piece[],
  clauses: Clauses | null,
  published: string | null,
): readonly Time[] {
  const ahead = (index: number) => looksAhead(all, clauses, index);
  const simple = (at: number): NamedTime | null =>
    absoluteAt(all, at, published) ?? (published === null ? null : relativeAt(all, at, published, ahead));
  const single = (at: number): NamedTime | null =>
    partOfYearAt(all, at, published, simple) ?? simple(at) ?? stretchAt(all, at, published, simple);
  const times: Time[] = [];
  for (let at = 0; at < all.length; at++) {
    if (all[at]?.kind === "sign") continue;
    const named = single(at);
    const range = rangeAt(all, at, named, published, single);
    const time = range
      ? withOpening(all, range, true, published)
      : (comparedAt(all, at, anchorOf(times)) ?? (named && withOpening(all, named, false, published)));
    if (!time) continue;
    times.push(time);
    at = time.end - 1;
  }
  return times;
}

/** What “a year earlier” is counted from: the last period before it. */
function anchorOf(times: readonly Time[]): Period | null {
  const last = times.at(-1)?.period;
  return last?.from && last.to ? last : null;
}
