import { compare, integer } from "../../lib/decimal.ts";
import type { Amount } from "./ranges.ts";
import { wordClass } from "./text/lists.ts";
import { lowerAt, type Piece, type Range } from "./text/pieces.ts";

/** Words before “about 30”, “over 30” or “around 30” with which these tell a subject or place: “talked about 30 jets”. */
const takers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["about", wordClass("talk")],
  ["over", wordClass("ruled")],
  ["around", wordClass("circled")],
]);

/** True if the word before a phrase makes it a preposition and no bound: “the dispute over 3 islands”. */
export function isTaken(all: readonly Piece[], { first, end }: Range): boolean {
  return end - first === 1 && takers.get(lowerAt(all, first))?.has(lowerAt(all, first - 1)) === true;
}

const places = new Set(["over", "under", "above", "below", "within"]);
/** Up to here nobody says “over two people” for more. */
const few = integer(4);
const spanBefore = wordClass("span-before");
const spanAfter = wordClass("span-after");

/**
 * True if a word right before an amount tells a place, a time or a subject: “above two shops”, “near 30 schools”, “$3 million over 5 years”,
 * “clear about one thing”.
 */
export function isPlaceOrTime(all: readonly Piece[], { first, end }: Range, amount: Amount): boolean {
  const word = lowerAt(all, first);
  if (end - first !== 1) return false;
  if (amount.kind === "duration") return word === "over" && isSpan(all, first, amount);
  if (amount.kind !== "count") return false;
  const spelled = amount.numeral.form === "words" && compare(amount.high, few) <= 0;
  // before a bound the model reads “about” as an adverb
  const isSubject = word === "about" && all[first]?.syntax?.deprel === "case";
  return word === "near" || isSubject || (spelled && places.has(word));
}

function isSpan(all: readonly Piece[], first: number, amount: Amount): boolean {
  return !spanBefore.has(lowerAt(all, first - 1)) && !spanAfter.has(lowerAt(all, amount.end));
}
