import type { Numeral } from "../numerals/numeral.ts";
import { singularPhraseAt } from "../nouns/phrases.ts";
import { numeralAt } from "../numerals/index.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitOf } from "../units/index.ts";
import type { Refusal } from "./refusal.ts";

const before = wordClass("one-before");
const compounds = wordClass("one-compound");
/** “at one point” is some time. */
const moments = new Set(["point", "stage", "time"]);
const bounds = new Set(["least", "than", "only", "just", "exactly", "about", "nearly", "most"]);

/** “one” where it counts nothing: “the new one”, “no one”, “one of the five”, “one-sided”. */
export function pronounAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (lowerAt(all, index) === "no" && lowerAt(all, index + 1) === "one")
    return refused(index, index + 2, "pronoun");
  if (numeral?.end !== index + 1 || lowerAt(all, index) !== "one") return null;
  if (isJoint(all, index + 1) && compounds.has(lowerAt(all, index + 2)))
    return refused(index, index + 1, "other");
  if (lowerAt(all, index - 1) === "at" && moments.has(lowerAt(all, index + 1)))
    return refused(index, index + 1, "other");
  if (unitOf(all, numeral) || startsRange(all, index)) return null;
  // “one or more lectures”
  if (lowerAt(all, index + 1) === "or" && lowerAt(all, index + 2) === "more") return null;
  return isPronoun(all, index) ? refused(index, index + 1, "pronoun") : null;
}

function refused(first: number, end: number, reason: Refusal["reason"]): Refusal {
  return { first, end, reason };
}

/** “one or two”, “between one and two million”. */
function startsRange(all: readonly Piece[], index: number): boolean {
  const link = lowerAt(all, index + 1);
  const between = link === "and" && lowerAt(all, index - 1) === "between";
  return (link === "or" || link === "to" || between) && numeralAt(all, index + 2) !== null;
}

function isPronoun(all: readonly Piece[], index: number): boolean {
  const noun = singularPhraseAt(all, index + (isJoint(all, index + 1) ? 2 : 1));
  if (noun) return before.has(lowerAt(all, index - 1)) || isCapitalised(all[noun.end - 1]);
  return !bounds.has(lowerAt(all, index - 1));
}
