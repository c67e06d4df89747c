import { compare, integer, type Decimal } from "../../../lib/decimal.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { smallNumberAt } from "../numerals/words.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitOf } from "../units/index.ts";
import { isYear, monthEnd } from "./calendar.ts";
import type { Refusal } from "./refusal.ts";

/** “two thousand and eighteen” and “nineteen twenty eight”, where a date goes before or a word for a time. */
export function spokenYearAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  const before = lowerAt(all, index - 1);
  const month = monthEnd(all, index - 1) !== null || (before === "," && monthEnd(all, index - 2) !== null);
  if (!month && !spokenContext.has(before)) return null;
  const whole =
    numeral?.form === "words" && isRecent(numeral.low) && numeral.scale !== null ? numeral.end : null;
  const end = whole ?? pairEnd(all, index);
  if (end === null || (!month && all[end]?.kind === "word" && !endWords.has(lowerAt(all, end)))) return null;
  return { first: index, end, reason: "date" };
}

const spokenContext = new Set(["in", "since", "of", "by", "until", "from", "year", "during"]);
const endWords = new Set([
  "and",
  "when",
  "after",
  "to",
  "or",
  "with",
  "as",
  "at",
  "for",
  "he",
  "she",
  "it",
  "they",
]);

function isRecent(value: Decimal): boolean {
  return compare(value, integer(1900)) > 0 && compare(value, integer(2100)) < 0;
}

/** “nineteen twenty eight”, “twenty eighteen” */
function pairEnd(all: readonly Piece[], index: number): number | null {
  const century = centuries.has(lowerAt(all, index)) && !isJoint(all, index + 1);
  const rest = century ? smallNumberAt(all, index + 1) : null;
  return rest && compare(rest.value, integer(10)) >= 0 ? rest.end : null;
}

const centuries = new Set(["seventeen", "eighteen", "nineteen", "twenty"]);

const eras = new Set(["bc", "bce", "ad", "ce"]);
const yearContext = wordClass("year-context");

/** “2016”, “2018-19”, “500 BC”: four digits that may be a year, unless they measure or count something. */
export function yearAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (numeral && eras.has(lowerAt(all, numeral.end)) && all[numeral.end]?.text !== "ad") {
    return { first: index, end: numeral.end + 1, reason: "date" };
  }
  if (!isYear(all, index) || !numeral || numeral.scale || unitOf(all, numeral)) return null;
  if (!yearContext.has(lowerAt(all, index - 1)) && countsSomething(all, index)) return null;
  if (isBelow(all, index) || isRange(all, index)) return null;
  const joined = isJoint(all, index + 1) || (lowerAt(all, index + 1) === "/" && all[index + 2]?.glued);
  const second = joined && twoOrFour.test(lowerAt(all, index + 2));
  return { first: index, end: second ? index + 3 : index + 1, reason: "date" };
}

/** “above 1000 and …”: the bounds of a year are rare, and then it is a recent one. */
function isBelow(all: readonly Piece[], index: number): boolean {
  const early = earlyYear.test(lowerAt(all, index));
  return early && (lowerAt(all, index - 1) === "above" || lowerAt(all, index - 1) === "below");
}

/** Matches “1000” and “1500”; not “1066” or “1900”. */
export const earlyYear = /^1[0-7]00$/;

/** “1000 - 5000”: what goes on beyond all years is none. */
function isRange(all: readonly Piece[], index: number): boolean {
  const dash = isJoint(all, index + 1) || lowerAt(all, index + 1) === "-" || lowerAt(all, index + 1) === "–";
  const other = all[index + 2];
  return dash && other?.kind === "digits" && other.text.length >= 4 && !isYear(all, index + 2);
}

/** Matches “19” and “2019”; not “190”. */
export const twoOrFour = /^(?:\d{2}|\d{4})$/;

const bounds = new Set([
  "over",
  "than",
  "least",
  "about",
  "around",
  "nearly",
  "almost",
  "some",
  "approximately",
  "roughly",
]);

/** “killed 2000 people”, “more than 1500”. After a name a plural is no proof: “the World Cup 2018 matches”. */
function countsSomething(all: readonly Piece[], index: number): boolean {
  if (bounds.has(lowerAt(all, index - 1))) return true;
  const next = all[index + 1];
  if (lowerAt(all, index + 1) === "of" || isCapitalised(next) || next?.glued) return false;
  return !isCapitalised(all[index - 1]) && pluralPhraseAt(all, index + 1) !== null;
}

/** Matches “1990” and “80”; not “1995”. */
export const decadeNumber = /^(?:1[0-9]|20)?\d0$/;
const possessives = new Set(["his", "her", "their", "my", "our", "your", "its"]);

/** “the 1990s”, “the '80s”, “mid-1990s”; “in her 30s” is an age too vague to be a figure. */
export function decadeAt(all: readonly Piece[], index: number): Refusal | null {
  const piece = all[index];
  if (piece?.kind !== "digits" || !decadeNumber.test(piece.text)) return null;
  const apostrophe = lowerAt(all, index + 1) === "'" || lowerAt(all, index + 1) === "’" ? 1 : 0;
  const ending = all[index + 1 + apostrophe];
  if (ending?.lower !== "s" || !ending.glued || (apostrophe === 1 && !all[index + 1]?.glued)) return null;
  const age = piece.text.length === 2 && possessives.has(lowerAt(all, index - 1));
  return { first: index, end: index + 2 + apostrophe, reason: age ? "other" : "date" };
}
