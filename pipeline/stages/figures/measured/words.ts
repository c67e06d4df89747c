import { readTable } from "../../../lib/tables.ts";
import { ingEnding, pastEnding } from "../nouns/inflection.ts";
import { items, wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";

const verbForms = new Set(readTable("figureVerbs").flatMap((row) => items(row.forms)));
const changeForms = new Set(readTable("changeWords").flatMap((row) => items(row.words)));
const functionWords = wordClass("function");
const determiners = new Set([...wordClass("determiner"), "a", "an", "each", "every", "both", "another"]);
const beforeInfinitive = new Set(["to", "will", "would", "can", "could", "may", "might", "must", "should"]);
const perfectAuxiliaries = new Set(["has", "have", "had", "been"]);
const prepositions = wordClass("preposition");
const asides = wordClass("aside");
const nounsOnEd = new Set(["speed", "breed", "seed", "need", "feed", "shed", "bed", "deed", "creed"]);
/** After these a verb may follow, though they are determiners too. */
const looseDeterminers = new Set(["that", "this", "these", "those", "all", "both", "some", "each", "any"]);

/** Matches “sharply” and “only”; not “fly”. */
export const adverbEnding = /^\p{L}{2,}ly$/u;

/** True for a determiner or a possessive: “the”, “its”. */
export function isDeterminer(word: string): boolean {
  return determiners.has(word);
}

/** True for a preposition that may stand within a noun phrase or before a number. */
export function isPreposition(word: string): boolean {
  return prepositions.has(word);
}

/** True for an adverb or another word that stands between a verb and its number: “only”, “nearly”, “up”. */
export function isAside(word: string): boolean {
  return asides.has(word) || adverbEnding.test(word);
}

/** True for a word that is a verb form where it stands: “rose”, “expected” (but not in “the expected price”), “to slow”. */
export function isVerb(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (piece?.kind !== "word" || isJoint(all, index + 1) || isJoint(all, index - 1)) return false;
  const word = piece.lower;
  const before = lowerAt(all, index - 1);
  if (isDeterminer(before) && !looseDeterminers.has(before)) return false;
  if (verbForms.has(word) || followsAuxiliary(all, index) || isChange(all, index)) return true;
  if (followsRelative(all, index) || (plainVerbs.has(word) && takesObject(all, index))) return true;
  if (nounsOnEd.has(word) || (!pastEnding.test(word) && !ingEnding.test(word))) return false;
  // “of combined sales”, “the best performing sector”: between a preposition or superlative and a noun it is an adjective
  return !((isPreposition(before) || superlative.test(before)) && isNominal(all, index + 1));
}

/** Matches “best”, “worst” and “biggest”; not “forest”. */
export const superlative = /^(?:best|worst|most|least|(?!for|int|har)\p{L}{3,}est)$/u;

/** “funds which range from …”, “a plume that extends …”; of “which Brown says” the name is none. */
function followsRelative(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  const before = lowerAt(all, isAside(lowerAt(all, index - 1)) ? index - 2 : index - 1);
  if (!piece || piece.text !== piece.lower || functionWords.has(piece.lower)) return false;
  if (before === "who" || before === "which") return !isNominal(all, index + 1);
  return before === "that" && piece.lower.endsWith("s") && !isNominal(all, index + 1);
}

/** Verbs whose past is their base form, and which are nouns too. */
const plainVerbs = new Set(["cost", "cut", "set", "score", "range", "average", "total", "weigh"]);
const afterVerb = new Set(["me", "us", "them", "him", "it", "you", "to", "from", "between", "around", "at"]);

function takesObject(all: readonly Piece[], index: number): boolean {
  const subject = isNominal(all, index - 1) || adverbEnding.test(lowerAt(all, index - 1));
  const next = all[index + 1];
  return (
    subject &&
    next !== undefined &&
    (next.kind !== "word" || afterVerb.has(next.lower) || isAside(next.lower))
  );
}

/** “to slow”, “could see”, “have cost” */
function followsAuxiliary(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (!piece || piece.text !== piece.lower || functionWords.has(piece.lower)) return false;
  const before = lowerAt(all, isAside(lowerAt(all, index - 1)) ? index - 2 : index - 1);
  if (!beforeInfinitive.has(before) && !perfectAuxiliaries.has(before)) return false;
  return before !== "to" ? !piece.lower.endsWith("s") : isBare(all, index);
}

/** “exports to China”, “to customers” hold no infinitive, “to grow sales” and “to 10” do not look like them. */
function isBare(all: readonly Piece[], index: number): boolean {
  return !lowerAt(all, index).endsWith("s") && !(lowerAt(all, index + 1) === "of");
}

const afterChange = new Set(["by", "to", "from", "$", "€", "£"]);

/** “decrease by 5%”, “rebound to $3”: a noun or a verb, of which what stands before it is the subject. */
function isChange(all: readonly Piece[], index: number): boolean {
  const next = all[index + 1];
  if (
    !changeForms.has(lowerAt(all, index)) ||
    asides.has(lowerAt(all, index)) ||
    isPreposition(lowerAt(all, index - 1))
  )
    return false;
  return next !== undefined && (next.kind === "digits" || afterChange.has(next.lower));
}

/** True for a word that can belong to a noun phrase and is neither a function word nor a known verb form. */
export function isNominal(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (piece?.kind !== "word") return false;
  if (isJoint(all, index - 1)) return true;
  if (functionWords.has(piece.lower) || isDeterminer(piece.lower) || asides.has(piece.lower)) return false;
  return !adverbEnding.test(piece.lower);
}
