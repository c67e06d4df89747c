import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { adverbEnding, isDeterminer, isNominal, isPreposition, isVerb } from "./words.ts";

const timeNouns = wordClass("time-noun");
/** In pieces: what is longer is no noun phrase, and is not walked over twice. */
const longestPhrase = 24;
/** In pieces, with the brackets: “(WTI)”. */
const longestAside = 4;

/** Matches “&” and the dots, commas and apostrophes that stand within names; not “;”. */
export const nameSign = /^[&.'’/]$/;

/** True for a piece that can belong to a noun phrase: a noun, a hyphen between words, the “&” and “500” of “S&P 500”. */
export function isPart(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (!piece) return false;
  if (piece.kind === "word") return isNominal(all, index) && !isVerb(all, index);
  if (piece.kind === "digits") return isNumberOfName(all, index);
  return isJoint(all, index) || (nameSign.test(piece.text) && piece.glued && all[index + 1]?.glued === true);
}

/** The “500” of “S&P 500” and the “19” of “Covid-19”; not the “4” of “July 4”. */
function isNumberOfName(all: readonly Piece[], index: number): boolean {
  const named = isCapitalised(all[index - 1]) && !timeNouns.has(lowerAt(all, index - 1));
  return named || isJoint(all, index - 1);
}

/** The noun phrase that ends before `end`, with “of” phrases but without its determiner; nothing before `limit`. */
export function phraseBefore(all: readonly Piece[], end: number, limit: number): Range | null {
  let first = partsBefore(all, end, limit);
  if (first === end) return null;
  for (let at = ofBefore(all, first); at > limit; at = ofBefore(all, first)) {
    const outer = partsBefore(all, at, limit);
    if (outer === at) break;
    first = outer;
  }
  return trimmed(all, { first, end });
}

function partsBefore(all: readonly Piece[], end: number, limit: number): number {
  const lowest = Math.max(limit, end - longestPhrase);
  let first = asideStart(all, end, lowest);
  while (first > lowest && isPart(all, first - 1)) first--;
  return first;
}

/** The index of the bracket that opens the “(WTI)” before `end`; `end` where none stands. */
function asideStart(all: readonly Piece[], end: number, limit: number): number {
  if (lowerAt(all, end - 1) !== ")") return end;
  for (let at = end - 2; at > Math.max(limit, end - longestAside - 1); at--) {
    if (lowerAt(all, at) === "(") return at;
  }
  return end;
}

/** The index of the “of” before a phrase and its determiners; -1 where none stands. */
function ofBefore(all: readonly Piece[], first: number): number {
  let at = first - 1;
  while (isDeterminer(lowerAt(all, at))) at--;
  return lowerAt(all, at) === "of" ? at : -1;
}

const complements = new Set(["of", "on", "for", "with"]);

/** The noun phrase that starts at an index, behind its determiner, with one phrase after “of”, “on”, “for” or “with”. */
export function phraseFrom(all: readonly Piece[], index: number): Range | null {
  const first = isDeterminer(lowerAt(all, index)) ? index + 1 : index;
  const end = partsFrom(all, first);
  if (end === first || !complements.has(lowerAt(all, end)))
    return trimmed(all, withoutTime(all, { first, end }));
  const start = isDeterminer(lowerAt(all, end + 1)) ? end + 2 : end + 1;
  const last = partsFrom(all, start);
  return trimmed(all, withoutTime(all, { first, end: last > start ? last : end }));
}

/** The index after the pieces of a noun phrase: participles belong to it before a noun, “spending” also at its end. */
function partsFrom(all: readonly Piece[], first: number): number {
  let end = first;
  while (end < first + longestPhrase && (isPart(all, end) || isAttribute(all, end, first))) end++;
  return end;
}

function isAttribute(all: readonly Piece[], index: number, first: number): boolean {
  if (!isNominal(all, index) || !participle.test(lowerAt(all, index))) return false;
  if (isPart(all, index + 1)) return true;
  return index > first && lowerAt(all, index).endsWith("ing") && all[index + 1]?.kind !== "word";
}

/** Matches “sustained” and “spending”; not “king”. */
export const participle = /^\p{L}{3,}(?:ed|ing)$/u;

/**
 * The subject that ends before `end`: everything back to the start of its clause, “exports to China”, without times
 * (“Revenue in the quarter”) and determiner; nothing before `limit`.
 */
export function subjectBefore(all: readonly Piece[], end: number, limit: number): Range | null {
  const lowest = Math.max(limit, end - longestPhrase);
  let first = asideStart(all, end, lowest);
  while (first > lowest && belongs(all, first - 1)) first--;
  while (first < end && (!isPart(all, first) || isLeadingTime(all, first))) first++;
  return trimmed(all, withoutTime(all, { first, end }));
}

/** Before a subject these begin its clause: “a solution as the death toll passed 300”. */
const clauseOpenings = new Set(["as", "since", "until", "after", "before", "than"]);

function belongs(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  if (clauseOpenings.has(word)) return false;
  if (word === "and") return isLinked(all, index - 1) && isLinked(all, index + 1);
  return isTime(all, index) || isPart(all, index) || isPreposition(word) || isDeterminer(word);
}

/** “last year exports”, “in 2018 exports”; but in “the September contract” the month belongs to the noun. */
function isLeadingTime(all: readonly Piece[], index: number): boolean {
  if (!isTime(all, index)) return false;
  return all[index]?.kind === "digits" || !isCapitalised(all[index]) || lowerAt(all, index + 1) === ",";
}

function isLinked(all: readonly Piece[], index: number): boolean {
  return isPart(all, index) || isTime(all, index);
}

/** Without the “in the quarter”, “last year”, “for April” at the end of a phrase. */
function withoutTime(all: readonly Piece[], { first, end }: Range): Range {
  let at = end;
  while (at > first && isTime(all, at - 1)) at--;
  while (at < end && at > first && !isPart(all, at - 1)) at--;
  return { first, end: at };
}

const timeModifiers = new Set([
  "last",
  "this",
  "next",
  "past",
  "previous",
  "the",
  "a",
  "first",
  "second",
  "third",
  "fourth",
  "fiscal",
]);

/** True for a piece of a time: “2018”, “Monday”, “last” before “year”. */
export function isTime(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (!piece) return false;
  if (piece.kind === "digits") return year.test(piece.text);
  if (timeNouns.has(piece.lower)) return true;
  return timeModifiers.has(piece.lower) && isTime(all, index + 1);
}

/** Matches “2018” and “1600”; not “500”. */
export const year = /^(?:1[5-9]|20)\d{2}$/;

/** A phrase without signs, adverbs and determiners at its ends; null if nothing is left. */
function trimmed(all: readonly Piece[], range: Range): Range | null {
  let { first, end } = range;
  while (first < end && isEdge(all, first)) first++;
  while (first < end && all[end - 1]?.kind === "sign" && all[end - 1]?.text !== ")") end--;
  return first < end ? { first, end } : null;
}

function isEdge(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  return piece?.kind === "sign" || adverbEnding.test(piece?.lower ?? "") || isDeterminer(piece?.lower ?? "");
}
