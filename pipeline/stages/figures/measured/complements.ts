import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { dependentsOf, headOf, isNoun, isNumeric, prepositionOf, relationOf, tagOf } from "../text/trees.ts";
import { holds } from "./found.ts";
import { isTime } from "./phrases.ts";
import { premodifiers } from "./premodifiers.ts";

/** In pieces, from a noun to the end of its complements. */
const longest = 20;
const numerals = new Set(["nummod"]);
/** The complements of a whole. */
export const genitive = new Set(["of"]);
/** The complements that name a thing. */
export const complements = new Set([
  "of",
  "to",
  "in",
  "on",
  "for",
  "with",
  "at",
  "from",
  "between",
  "across",
  "among",
  "against",
  "per",
  "into",
]);
const trailingTags = new Set(["PUNCT", "CCONJ", "ADP", "DET", "ADV", "PRON", "SCONJ", "PART", "AUX"]);

/** Where the phrase of a noun with complements of these prepositions ends, before a piece of `figure`. */
export function endOf(
  all: readonly Piece[],
  noun: number,
  figure: Range,
  prepositions: ReadonlySet<string>,
): number {
  let end = noun + 1;
  const last = noun + longest;
  while (end < last && !holds(figure, end) && belongs(all, end, noun, prepositions)) end++;
  if (holds(figure, end) && openers.has(lowerAt(all, end - 1))) end = withoutOpen(all, noun, end);
  while (end > noun + 1 && trailingTags.has(tagOf(all, end - 1))) end--;
  return end;
}

/** Words that open a number: “at age 60”, “of plus or minus 3”. */
const openers = new Set([...wordClass("amount-noun"), "plus", "minus"]);

/** The end without a complement that the figure is a part of: “bid” of “the bid at age 60”. */
function withoutOpen(all: readonly Piece[], noun: number, end: number): number {
  let at = end - 1;
  while (at > noun && tagOf(all, at) !== "ADP") at--;
  return at > noun ? at : end;
}

function belongs(
  all: readonly Piece[],
  at: number,
  noun: number,
  prepositions: ReadonlySet<string>,
): boolean {
  const isGlued = isJoint(all, at) || isJoint(all, at - 1);
  return (
    isGlued ||
    continuesName(all, at) ||
    endsName(all, at, noun) ||
    opens(all, at, noun) ||
    inComplementOf(all, at, noun, prepositions)
  );
}

/** True for the “of” right before a complement, where the model gives it to a later one: “a margin of error of 3 points”. */
function opens(all: readonly Piece[], at: number, noun: number): boolean {
  return genitive.has(lowerAt(all, at)) && relationOf(all, at + 1) === "nmod" && headOf(all, at + 1) === noun;
}

/** How the number of a name may depend on what stands before it. */
const numberings = new Set(["flat", "nummod", "appos", "nmod"]);

/** “&P 500” of “S&P 500” */
function continuesName(all: readonly Piece[], at: number): boolean {
  if (all[at]?.kind === "digits")
    return (
      numberings.has(relationOf(all, at)) &&
      headOf(all, at) < at &&
      isNoun(all, at - 1) &&
      isCapitalised(all[at - 1])
    );
  return lowerAt(all, at) === "&" || (lowerAt(all, at - 1) === "&" && isNoun(all, at));
}

/** The end of a name, where the model takes it for something else: the “crude” of “Brent crude”. */
function endsName(all: readonly Piece[], at: number, noun: number): boolean {
  const isEnd = at === noun + 1 && isCapitalised(all[noun]) && headOf(all, noun) === at;
  return isEnd && relationOf(all, at).startsWith("nsubj");
}

const inComplement = new Set([...premodifiers, "case", "det", "punct", "cc", "conj", "fixed"]);
const ofNoun = new Set(["nmod", "flat", "part"]);
const stops = new Set(["(", ")", "[", "]", "“", "”", '"', "–", "—", ";", ":", ","]);
/** How many heads lie between a piece and the noun whose complement it belongs to. */
const deepest = 8;

/** True if a piece behind a noun belongs to one of its complements. */
function inComplementOf(
  all: readonly Piece[],
  at: number,
  noun: number,
  prepositions: ReadonlySet<string>,
): boolean {
  if (stops.has(lowerAt(all, at))) return false;
  let up = at;
  for (let steps = 0; steps < deepest && up > noun; steps++) {
    const relation = relationOf(all, up);
    const head = headOf(all, up);
    if (!inComplement.has(relation)) return false;
    if (relation === "nmod" && head < up && !isComplement(all, up, prepositions)) return false;
    if (head === noun && !ofNoun.has(relation)) return isJoint(all, at);
    up = head;
  }
  return up === noun;
}

function ofBefore(all: readonly Piece[], at: number): string {
  return genitive.has(lowerAt(all, at - 1)) ? "of" : "";
}

const possessors = new Set(["nmod:poss"]);
const timeNouns = wordClass("time-noun");

/** “to China”; not “in 2018”, “in the third quarter”, “to 9 per cent”, “for her songs” or “such as Spain”. */
function isComplement(all: readonly Piece[], at: number, prepositions: ReadonlySet<string>): boolean {
  const preposition = prepositionOf(all, at) || ofBefore(all, at);
  if (!prepositions.has(preposition) || isTime(all, at) || timeNouns.has(lowerAt(all, at))) return false;
  const owned = dependentsOf(all, at, possessors).some((one) => tagOf(all, one) === "PRON");
  if (isNumeric(all, at) || (owned && preposition !== "of")) return false;
  return dependentsOf(all, at, numerals).every((one) => isTime(all, one));
}
