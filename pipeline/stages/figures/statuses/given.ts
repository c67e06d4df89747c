import { wordClass } from "../text/lists.ts";
import type { Amount } from "../ranges.ts";
import { isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";

/** What has to be known of a figure to tell how it is put. */
export interface Subject {
  readonly range: Range;
  readonly kind: Amount["kind"];
}

const determiners = wordClass("definite");
/** Of a plural’s genitive: “the banks’ 30 branches”. */
const apostrophes = new Set(["'", "’"]);
/** How many adjectives may stand between: “the last remaining 5”. */
const reach = 3;

/** True for a number of what is known already: “the two ships”, “her last 5 children”, “the bank’s 30 branches”. */
export function isGiven(all: readonly Piece[], { range }: Subject): boolean {
  let at = range.first - 1;
  while (range.first - at <= reach && all[at]?.syntax?.upos === "ADJ") at--;
  const { upos, deprel } = all[at]?.syntax ?? {};
  const definite = determiners.has(lowerAt(all, at)) && upos !== "SCONJ";
  return definite || apostrophes.has(lowerAt(all, at)) || deprel === "nmod:poss";
}

const settings = new Set([
  "in",
  "over",
  "within",
  "during",
  "since",
  "after",
  "before",
  "past",
  "next",
  "last",
]);
const distances = new Set(["ago", "earlier", "later", "before", "after", "from"]);

/** True for a length of time that says when or how long something is, and is no part of it: “over 10 years”, “a four-year school”. */
export function isSetting(all: readonly Piece[], { range, kind }: Subject): boolean {
  if (kind !== "duration") return false;
  const opened = settings.has(lowerAt(all, range.first)) || settings.has(lowerAt(all, range.first - 1));
  return opened || distances.has(lowerAt(all, range.end)) || isJoint(all, range.first + 1);
}
