import { add, compare, integer, type Decimal } from "../../../lib/decimal.ts";
import { isAgeGroup } from "../ages.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { smallNumberAt, wordsAt } from "../numerals/words.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitOf } from "../units/index.ts";
import { isNear } from "../units/licences.ts";
import { isYear, monthEnd } from "./calendar.ts";
import type { Refusal } from "./refusal.ts";

/** “two thousand and eighteen” and “nineteen twenty eight”, where a date goes before or a word for a time. */
export function spokenYearAt(all: readonly Piece[], index: number): Refusal | null {
  const before = lowerAt(all, index - 1);
  const month = monthEnd(all, index - 1) !== null || (before === "," && monthEnd(all, index - 2) !== null);
  if (!month && !spokenContext.has(before)) return null;
  const end = spokenYearEnd(all, index);
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

/** The index after a year in words, or null. */
export function spokenYearEnd(all: readonly Piece[], index: number): number | null {
  const number = wordsAt(all, index);
  if (!number?.scale) return pairEnd(all, index);
  const last = smallNumberAt(all, number.end);
  // “two thousand eight”
  const [year, end] = last ? [add(number.low, last.value), last.end] : [number.low, number.end];
  if (!isRecent(year)) return pairEnd(all, index);
  return pluralPhraseAt(all, end) ? null : end;
}

function isRecent(value: Decimal): boolean {
  return compare(value, integer(1900)) > 0 && compare(value, integer(2100)) < 0;
}

/** “nineteen twenty eight”, “twenty eighteen”, “nineteen zero one” */
function pairEnd(all: readonly Piece[], index: number): number | null {
  if (!centuries.has(lowerAt(all, index)) || isJoint(all, index + 1)) return null;
  const digit = noughts.has(lowerAt(all, index + 1)) ? smallNumberAt(all, index + 2) : null;
  if (digit && compare(digit.value, integer(10)) < 0) return digit.end;
  const rest = smallNumberAt(all, index + 1);
  return rest && compare(rest.value, integer(10)) >= 0 ? rest.end : null;
}

const noughts = new Set(["zero", "oh", "nought"]);
const centuries = new Set(["seventeen", "eighteen", "nineteen", "twenty"]);

const eras = new Set(["bc", "bce", "ad", "ce"]);
const yearContext = wordClass("year-context");

/** “2016”, “2018-19”, “500 BC”: four digits that may be a year, unless they measure or count something. */
export function yearAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (numeral && eras.has(lowerAt(all, numeral.end)) && all[numeral.end]?.text !== "ad") {
    return { first: index, end: numeral.end + 1, reason: "date" };
  }
  if (!isYear(all, index) || numeral?.form !== "digits" || numeral.scale || unitOf(all, numeral)) return null;
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

const shortYearCues = new Set(["of", "in", "since", "summer", "winter", "spring", "autumn"]);

/** “the class of '99”, “March ’24” */
export function shortYearAt(all: readonly Piece[], index: number): Refusal | null {
  const mark = all[index - 1];
  const written = mark?.glued === false && apostrophes.has(mark.text) && all[index]?.glued === true;
  if (
    !written ||
    !twoDigitYear.test(lowerAt(all, index)) ||
    (all[index + 1]?.kind === "word" && all[index + 1]?.glued)
  )
    return null;
  const cued = shortYearCues.has(lowerAt(all, index - 2)) || monthEnd(all, index - 2) !== null;
  return cued && pluralPhraseAt(all, index + 1) === null
    ? { first: index, end: index + 1, reason: "date" }
    : null;
}

/** Matches “99”; not “9” or “99.5”. */
export const twoDigitYear = /^\d{2}$/;
const apostrophes = new Set(["'", "’"]);

/** Matches “1990” and “80”; not “1995”. */
export const decadeNumber = /^(?:1[0-9]|20)?\d0$/;
const temperatures = wordClass("temperature");
const possessives = new Set(["his", "her", "their", "my", "our", "your", "its"]);

/** “the 1990s”, “the '80s”, “mid-1990s”; “in her 30s” is an age, “highs in the 80s” a temperature, too vague to be figures. */
export function decadeAt(all: readonly Piece[], index: number): Refusal | null {
  const piece = all[index];
  if (piece?.kind !== "digits" || !decadeNumber.test(piece.text) || isAgeGroup(all, index)) return null;
  const apostrophe = lowerAt(all, index + 1) === "'" || lowerAt(all, index + 1) === "’" ? 1 : 0;
  const ending = all[index + 1 + apostrophe];
  if (ending?.lower !== "s" || !ending.glued || (apostrophe === 1 && !all[index + 1]?.glued)) return null;
  const range = { first: index, end: index + 2 + apostrophe };
  const short = piece.text.length === 2;
  // “their 20s and 30s”
  const owner = lowerAt(all, index - 2) === "s" ? index - 4 : index - 1;
  const other = short && (possessives.has(lowerAt(all, owner)) || isNear(all, range, temperatures));
  return { ...range, reason: other ? "other" : "date" };
}
