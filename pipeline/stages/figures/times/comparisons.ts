import { lowerAt, type Piece } from "../text/pieces.ts";
import type { Period } from "./days.ts";
import { countAt, lengthOf, moved } from "./spans.ts";
import type { NamedTime, Time } from "./time.ts";
import { timeWordAt } from "./words.ts";

const preceding = new Set(["previous", "prior", "preceding"]);
const following = new Set(["earlier", "before", "previously", "prior"]);

/** “a year earlier”, “the previous month”, “the year before”: times that something is compared with, counted from `anchor`. */
export function comparedAt(all: readonly Piece[], index: number, anchor: Period | null): Time | null {
  const named = precedingAt(all, index, anchor) ?? earlierAt(all, index, anchor);
  return named && { ...named, role: "compared" };
}

function precedingAt(all: readonly Piece[], index: number, anchor: Period | null): NamedTime | null {
  if (!preceding.has(lowerAt(all, index))) return null;
  const length = lengthOf(timeWordAt(all, index + 1));
  if (length === null) return null;
  return { first: index, end: index + 2, period: anchor && moved(anchor, length, -1) };
}

/** “a year earlier”, “two years before”; “a year ago” beside a time is as long as that. */
function earlierAt(all: readonly Piece[], index: number, anchor: Period | null): NamedTime | null {
  const the = lowerAt(all, index) === "the";
  const counted = the ? { count: 1, end: index + 1 } : countAt(all, index);
  const length = counted && lengthOf(lowerAt(all, counted.end));
  if (!counted || !length) return null;
  const word = lowerAt(all, counted.end + 1);
  const ago = word === "ago" && anchor !== null;
  if (!ago && !(the ? word === "before" : following.has(word))) return null;
  // “three days before the vote” says when something else was
  const other = word === "before" && all[counted.end + 2]?.kind === "word";
  const period =
    other || anchor === null || counted.count === null ? null : moved(anchor, length, -counted.count);
  return { first: index, end: counted.end + 2, period };
}
