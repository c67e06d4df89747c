import { isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { dependentsOf, headOf, isNoun, relationOf, tagOf } from "../text/trees.ts";
import { holds } from "./found.ts";
import { isTime } from "./phrases.ts";

/** In pieces. */
const longest = 10;
const leadingTags = new Set([
  "DET",
  "PUNCT",
  "CCONJ",
  "ADP",
  "PRON",
  "NUM",
  "SYM",
  "ADV",
  "PART",
  "SCONJ",
  "AUX",
]);

/** Where the phrase of a noun begins, without determiner and without a piece of `figure`. */
export function startOf(all: readonly Piece[], noun: number, figure: Range): number {
  let first = noun;
  while (noun - first < longest && !holds(figure, first - 1) && premodifies(all, first - 1, noun)) first--;
  // of “a 9m-long whale” the joined word is none of its name
  while (first < noun && (leadingTags.has(tagOf(all, first)) || isJoint(all, first)))
    first += isJoint(all, first) && first + 1 < noun ? 2 : 1;
  return first;
}

/** How what stands before a noun may depend on it. */
export const premodifiers = new Set([
  "amod",
  "compound",
  "nummod",
  "nmod",
  "nmod:poss",
  "flat",
  "part",
  "advmod",
  "goeswith",
]);

/** True if a piece belongs to what stands before a noun: a modifier, a hyphen, the “and” between two modifiers, “’s”. */
function premodifies(all: readonly Piece[], at: number, noun: number): boolean {
  const relation = relationOf(all, at);
  const isGlued = isJoint(all, at) || isJoint(all, at - 1);
  if (isGlued || isNamePart(all, at) || isOfName(all, at, noun)) return true;
  if (relation === "compound" && isNoun(all, at)) return !isMeasure(all, at);
  if (all[at]?.kind === "sign" && !nameSigns.has(all[at].text) && relation !== "part") return false;
  if (relation === "case") return clitics.has(lowerAt(all, at));
  if (relation === "cc") return modifies(all, at - 1, noun);
  if (relation === "conj") return modifies(all, headOf(all, at), noun);
  // the model may see two subjects in one name
  if (relation.startsWith("nsubj") && headOf(all, at) === headOf(all, noun))
    return isNoun(all, at) || tagOf(all, at) === "NUM";
  return premodifiers.has(relation) && (headOf(all, at) > at || relation === "flat") && !isMeasure(all, at);
}

const nameSigns = new Set(["&", "/", "."]);
const clitics = new Set(["s", "’", "'"]);

/** “S&P” of “S&P 500”, “Model” of “Model 3” */
function isNamePart(all: readonly Piece[], at: number): boolean {
  const next = all[at + 1];
  if (nameSigns.has(lowerAt(all, at))) return all[at]?.glued === true && next?.glued === true;
  if (!isNoun(all, at) || isTime(all, at)) return false;
  return next?.kind === "digits" || (next?.glued === true && nameSigns.has(next.lower));
}

/** “of England” before the “rate” of “the Bank of England rate” */
function isOfName(all: readonly Piece[], at: number, noun: number): boolean {
  const inner = lowerAt(all, at) === "of" ? headOf(all, at) : at;
  const name = headOf(all, inner);
  if (inner >= noun || name >= at || relationOf(all, inner) !== "nmod") return false;
  return tagOf(all, inner) === "PROPN" && tagOf(all, name) === "PROPN" && modifies(all, name, noun);
}

/** True for a piece before a noun that modifies something at or after it. */
function modifies(all: readonly Piece[], at: number, noun: number): boolean {
  return at >= 0 && at < noun && headOf(all, at) >= noun && premodifiers.has(relationOf(all, at));
}

const numerals = new Set(["nummod"]);

/** “3 litre” before “motor”; in “the 2018 rate” the year belongs to the name. */
function isMeasure(all: readonly Piece[], at: number): boolean {
  return isNoun(all, at) && dependentsOf(all, at, numerals).some((one) => one < at && !isTime(all, one));
}
