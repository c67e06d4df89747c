import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { measureAfter } from "../units/measures.ts";
import type { Refusal } from "./refusal.ts";

const cues = new Set(
  readTable("numberNames").flatMap((row) => (row.kind === "score" ? items(row.words) : [])),
);

/** How many pieces around a score its cue may stand from it: “won the final 3-2”, “a 5-4 ruling”. */
const reach = 4;

/** Matches “0” to “999”; not “1.5” or “2018”. */
export const points = /^\d{1,3}$/;

/** “3-2”, “10-6-1”, “52 to 48”, and beside a word such as “won” also “2–3”; but “lost 5-10 pounds” is a range. */
export function scoreAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (isEvenOdds(all, index)) return { first: index, end: index + 3, reason: "score" };
  // “2-1/2 inches”
  if (notBefore.has(lowerAt(all, index - 1)) || (numeral && numeral.end > index + 3)) return null;
  if (isHyphenedTo(all, index)) return { first: index, end: index + 5, reason: "score" };
  const hyphened = joinedAt(all, index, isJoint);
  const second = hyphened ?? joinedAt(all, index, (pieces, at) => lowerAt(pieces, at) === "to");
  if (second === null) return null;
  const third = hyphened && joinedAt(all, hyphened, isJoint);
  const end = (third ?? second) + 1;
  const falling = startsAtZero(all, index) || Number(all[index]?.text) >= Number(all[second]?.text);
  if (isJoint(all, end) && all[end + 1]?.kind === "digits") return null;
  if (third === null && measures(all, end, falling)) return null;
  const score = third !== null || falling || hasCue(all, index, end);
  return score ? { first: index, end, reason: "score" } : null;
}

/** “a fifty-fifty chance” */
function isEvenOdds(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index) === "fifty" && isJoint(all, index + 1) && lowerAt(all, index + 2) === "fifty";
}

/** “The team is 0-4”: a range does not start at nothing. */
function startsAtZero(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index) === "0" && isJoint(all, index + 1);
}

/** “2-to-1”. */
function isHyphenedTo(all: readonly Piece[], index: number): boolean {
  const joined = isJoint(all, index + 1) && lowerAt(all, index + 2) === "to" && isJoint(all, index + 3);
  return joined && isPoints(all, index) && isPoints(all, index + 4) && !isJoint(all, index + 5);
}

const notBefore = new Set(["from", "between", "$", "€", "£"]);

/** The index of the points that are joined to those at `index`, or null. */
function joinedAt(
  all: readonly Piece[],
  index: number,
  joins: (all: readonly Piece[], at: number) => boolean,
): number | null {
  return joins(all, index + 1) && isPoints(all, index) && isPoints(all, index + 2) ? index + 2 : null;
}

function isPoints(all: readonly Piece[], index: number): boolean {
  return all[index]?.kind === "digits" && points.test(lowerAt(all, index));
}

/** True if a unit follows, or, after a rising pair, a counted noun. */
function measures(all: readonly Piece[], end: number, falling: boolean): boolean {
  const next = all[end];
  if (next?.kind === "word" && next.glued) return true;
  return measureAfter(all, end, true) !== null || (!falling && pluralPhraseAt(all, end) !== null);
}

function hasCue(all: readonly Piece[], first: number, end: number): boolean {
  const before = all.slice(Math.max(0, first - reach), first);
  return before.concat(all.slice(end, end + 2)).some((piece) => cues.has(piece.lower));
}
