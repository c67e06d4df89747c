import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { wordClass } from "../text/lists.ts";
import { dependentsOf, isNoun, lemmaOf, prepositionOf, relationOf, tagOf } from "../text/trees.ts";
import { isAmountOf } from "./clauses.ts";
import type { Found } from "./found.ts";
import { isTime } from "./phrases.ts";
import { describing, type Said } from "./said.ts";
import { isAside } from "./words.ts";

const articles = new Set(["a", "an", "another"]);
const determiners = new Set(["det"]);
const collectives = wordClass("collective");

/**
 * What a count right behind “of” is the size of: “a group of 30 boats”, “a mother of three”; null for the count of another
 * thing (“the owner of 30 boats”), undefined where no such noun stands before it.
 */
export function containerOf(
  all: readonly Piece[],
  { amount, range, phrase }: Found,
): Said | null | undefined {
  if (amount.kind !== "count" || phrase?.head === "point") return undefined;
  let of = range.first - 1;
  while (of > 0 && isAside(lowerAt(all, of))) of--;
  const noun = of - 1;
  if (lowerAt(all, of) !== "of" || !isNoun(all, noun) || isTime(all, noun) || isAmountOf(all, noun))
    return undefined;
  return phrase === null || isContainer(all, noun) ? describing(noun) : null;
}

function isContainer(all: readonly Piece[], noun: number): boolean {
  const indefinite = dependentsOf(all, noun, determiners).some((at) => articles.has(lowerAt(all, at)));
  return indefinite || collectives.has(lemmaOf(all, noun));
}

const definite = wordClass("definite");
/** How a noun may stand to a number that says how large it is: “a house with 5 rooms”, “a 5-room house”. */
const ofNouns = new Set(["", "with"]);
/** The same without a noun behind the number: “the index at 300”. */
const ofBareNumbers = new Set([...ofNouns, "of", "at", "by", "to", "from"]);
/** How a sentence hangs on another, and a headline on the place of its story. */
const loose = new Set(["parataxis", "list", "dep"]);

/** False for a count that stands with a noun without being said of it: “primaries in five states”, “Brown and Green, two farmers”. */
export function isOfNoun(all: readonly Piece[], noun: number, at: number, found: Found): boolean {
  return found.amount.kind !== "count" || (isSizeOf(all, at, found) && !isOneOfSeveral(all, noun, at));
}

function isSizeOf(all: readonly Piece[], at: number, { range, phrase }: Found): boolean {
  const beside = range.first - 1;
  // the model may give “for employers with 50 clerks” its prepositions crosswise
  const word = tagOf(all, beside) === "ADP" ? lowerAt(all, beside) : prepositionOf(all, at);
  // the “under” of “a population under 500” is a bound
  const preposition = word === lowerAt(all, range.first) ? "" : word;
  if (phrase === null || phrase.head === "point") return ofBareNumbers.has(preposition);
  const isKnown = preposition !== "" && definite.has(lowerAt(all, range.first - 1));
  return ofNouns.has(preposition) && !isKnown && !loose.has(relationOf(all, at));
}

const conjuncts = new Set(["conj"]);

function isOneOfSeveral(all: readonly Piece[], noun: number, at: number): boolean {
  if (relationOf(all, at) !== "appos") return false;
  return relationOf(all, noun) === "conj" || dependentsOf(all, noun, conjuncts).length > 0;
}

const directions = wordClass("direction");

/** The noun right before a length that says how far off it is: “a checkpoint 50 metres from the station”; null without one. */
export function distantThing(
  all: readonly Piece[],
  { amount }: Found,
  range: Range,
  end: number,
): number | null {
  if (amount.kind !== "measure" || !directions.has(lowerAt(all, end))) return null;
  let at = range.first - 1;
  while (at > 0 && isAside(lowerAt(all, at))) at--;
  return isNoun(all, at) && !isTime(all, at) ? at : null;
}
