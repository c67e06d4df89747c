import { numeralAt } from "../numerals/index.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitOf } from "../units/index.ts";
import { isPluralWord, wordsFrom } from "./words.ts";
import { pastEnding, singular } from "./inflection.ts";
import { pluralPhraseAt, singularPhraseAt, type NounPhrase } from "./phrases.ts";

const links = new Set(["or", "and", ","]);
const beforeNumber = wordClass("before-second");
/** How many words may stand between the link and the second number: “as many as”. */
const longestOpening = 3;

/** How many numbers may share a noun. */
const mostNumbers = 5;

/**
 * The noun that two numbers share: “five or ten boats”, “60 or even 80 boats”, “hundreds, if not thousands, of boats”,
 * “20, 30 or 40 boats”, “four-, five- and six-cylinder engines”.
 */
export function sharedNoun(all: readonly Piece[], end: number, most = mostNumbers): NounPhrase | null {
  const hanging = lowerAt(all, end) === "-" && all[end]?.glued === true ? 1 : 0;
  const comma = lowerAt(all, end + hanging) === "," && links.has(lowerAt(all, end + hanging + 1)) ? 1 : 0;
  const link = end + hanging + comma;
  const isLink = links.has(lowerAt(all, link)) || isConcession(all, link);
  if (!isLink || most === 0) return null;
  const numeral = numeralAt(all, secondNumber(all, link + 1));
  if (!numeral || unitOf(all, numeral)) return null;
  if (hanging === 1 && isJoint(all, numeral.end)) return joinedNoun(all, numeral.end + 1);
  const lists = hanging === 1 || (lowerAt(all, link) === "," && lowerAt(all, link + 1) !== "if");
  return lists
    ? sharedNoun(all, numeral.end, most - 1)
    : pluralPhraseAt(all, ofAt(all, numeral.end) ?? numeral.end);
}

/** The “if not” of “hundreds if not thousands”. */
function isConcession(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index) === "if" && lowerAt(all, index + 1) === "not";
}

/** “six German, four French and two Dutch tourists”: numbers with an adjective each share the noun alone. */
export function sharedByAdjectives(
  all: readonly Piece[],
  end: number,
  most = mostNumbers,
): NounPhrase | null {
  const link = adjectivesEnd(all, end);
  if (link === end || most === 0 || !links.has(lowerAt(all, link))) return null;
  const numeral = numeralAt(all, link + 1);
  if (!numeral || unitOf(all, numeral)) return null;
  return sharedByAdjectives(all, numeral.end, most - 1) ?? nounAlone(all, numeral.end);
}

function adjectivesEnd(all: readonly Piece[], first: number): number {
  const last = wordsFrom(all, first).at(-1);
  const isAdjective = last && (all[last.first]?.syntax ?? null)?.upos === "ADJ";
  return last && (isAdjective || isCapitalised(all[last.first])) && !isPluralWord(all, last)
    ? last.end
    : first;
}

/** A phrase of a plural without the words before its head. */
function nounAlone(all: readonly Piece[], first: number): NounPhrase | null {
  const phrase = pluralPhraseAt(all, first);
  const starts = phrase ? wordsFrom(all, first).map((word) => pluralPhraseAt(all, word.first)) : [];
  return starts.findLast((found) => found?.head === phrase?.head) ?? null;
}

const aside = new Set([",", "”", '"', "’"]);

/** The index after the “of” that follows a number, also over a mark: “hundreds, if not thousands, of boats”; null without one. */
export function ofAt(all: readonly Piece[], end: number): number | null {
  const of = aside.has(lowerAt(all, end)) ? end + 1 : end;
  return lowerAt(all, of) === "of" ? of + 1 : null;
}

function secondNumber(all: readonly Piece[], first: number): number {
  let at = first;
  while (at < first + longestOpening && beforeNumber.has(lowerAt(all, at))) at++;
  return at;
}

const functionWords = wordClass("function");
const notNouns = wordClass("joined-adjective");

/** “40-page report”: the number counts pages. */
export function joinedNoun(all: readonly Piece[], index: number): NounPhrase | null {
  const word = all[index];
  if (word?.kind !== "word" || pastEnding.test(word.lower) || notNouns.has(word.lower)) return null;
  if (functionWords.has(word.lower)) return null;
  return { first: index, end: index + 1, head: singular(word.lower) };
}

const openings = new Set(["a", "an", "another"]);
const longestBefore = 3;

/** The noun before “or two”: “another boat or two”. `first` is the index of the number. */
export function nounBefore(all: readonly Piece[], first: number): NounPhrase | null {
  if (lowerAt(all, first - 1) !== "or") return null;
  for (let at = first - 3; at >= first - 2 - longestBefore; at--) {
    if (!openings.has(lowerAt(all, at))) continue;
    const phrase = singularPhraseAt(all, at + 1);
    return phrase?.end === first - 1 ? phrase : null;
  }
  return null;
}
