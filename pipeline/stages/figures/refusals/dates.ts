import { compare, integer, type Decimal } from "../../../lib/decimal.ts";
import { smallNumberAt } from "../numerals/words.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitOf } from "../units/index.ts";
import { commaEnd, dayEnd, isYear, monthEnd, weekdayEnd } from "./calendar.ts";
import { ordinalEnd } from "./ordinals.ts";
import type { Refusal } from "./refusal.ts";

/** “Friday, July 21, 2017”, “October 7”, “7 October 2023”, “Fourth of July”, “May 2018”, with a digit in it. */
export function dateAt(all: readonly Piece[], index: number): Refusal | null {
  const start = weekdayEnd(all, index);
  const end = monthFirst(all, start) ?? dayFirst(all, start);
  return end === null ? null : { first: index, end, reason: "date" };
}

function monthFirst(all: readonly Piece[], index: number): number | null {
  const month = monthEnd(all, index);
  if (month === null) return null;
  const day = dayEnd(all, month) ?? spokenDayEnd(all, month);
  const year = commaEnd(all, day ?? month);
  if (isYear(all, year)) return year + 1;
  return day === null || isUnit(all, month) ? null : daySpanEnd(all, day);
}

/** “june twenty two”, “January the fourth” */
function spokenDayEnd(all: readonly Piece[], index: number): number | null {
  const at = lowerAt(all, index) === "the" ? index + 1 : index;
  const day = smallNumberAt(all, at);
  const ordinal = ordinalEnd(all, at);
  return ordinal ?? (day && compare(day.value, integer(31)) <= 0 ? day.end : null);
}

/** “Sept. 19 to 22”. */
function daySpanEnd(all: readonly Piece[], end: number): number {
  const second = spanWords.has(lowerAt(all, end)) ? dayEnd(all, end + 1) : null;
  if (second === null || all[second]?.kind === "word" || isUnit(all, end)) return end;
  return second;
}

const spanWords = new Set(["to", "through", "and"]);

function dayFirst(all: readonly Piece[], index: number): number | null {
  const first = dayEnd(all, index) ?? ordinalEnd(all, index);
  if (first === null) return null;
  // “4 to 22 January”
  const day = (spanWords.has(lowerAt(all, first)) ? dayEnd(all, first + 1) : null) ?? first;
  const linked = lowerAt(all, day) === "of" || isJoint(all, day);
  const month = monthEnd(all, linked ? day + 1 : day);
  if (month === null) return null;
  const year = commaEnd(all, month);
  return isYear(all, year) ? year + 1 : month;
}

/** “In May 12% of …” is no day. */
function isUnit(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index + 1) === "%";
}

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

/** “2017-07-21”, “21/07/2017”, “9/11”, “24.12.2016”. */
export function numericDateAt(all: readonly Piece[], index: number): Refusal | null {
  const first = all[index];
  if (first?.kind !== "digits") return null;
  if (dottedDate.test(first.text)) return { first: index, end: index + 1, reason: "date" };
  const parts = gluedFrom(all, index);
  if (numericDate.test(parts.slice(0, 5).join("")) && parts[5] !== parts[1]) {
    return { first: index, end: index + 5, reason: "date" };
  }
  const month = monthYear.test(parts.slice(0, 3).join("")) && parts[3] !== parts[1];
  if (month && !unitAfter(all, index + 3)) return { first: index, end: index + 3, reason: "date" };
  if (namedDate.test(parts.slice(0, 5).join(""))) return { first: index, end: index + 5, reason: "date" };
  const isAttack = parts.slice(0, 3).join("") === "9/11";
  return isAttack ? { first: index, end: index + 3, reason: "date" } : null;
}

/** The texts of at most six pieces that are written together from an index on. */
function gluedFrom(all: readonly Piece[], index: number): readonly string[] {
  const next = all.slice(index, index + 6);
  const space = next.findIndex((piece, at) => at > 0 && !piece.glued);
  return (space < 0 ? next : next.slice(0, space)).map((piece) => piece.text);
}

function unitAfter(all: readonly Piece[], end: number): boolean {
  return lowerAt(all, end) === "%" || (all[end]?.glued === true && all[end].kind === "word");
}

/** Matches “11-2016” and “2015-3”; not “2015-16” or “13-2016”. */
export const monthYear = /^(?:(?:0?[1-9]|1[0-2])-(?:19|20)\d{2}|(?:19|20)\d{2}-(?:0?[1-9]|1[0-2]))$/;
/** Matches “2019/sep/01” and “01-Sep-2019”; not “2019/best/01”. */
export const namedDate =
  /^(?:(?:19|20)\d{2}[/-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]\d{1,2}|\d{1,2}[/-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](?:19|20)?\d{2})$/i;
/** Matches “24.12.2016”; not “1.2.3”. */
export const dottedDate = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/;
/** Matches “2017-07-21”, “21-07-2017” and “7/21/17”; not “10-6-1” or “12-34-56”. */
export const numericDate =
  /^(?:(?:1\d|20)\d{2}([/-])[0-3]?\d\1[0-3]?\d|[0-3]?\d([/-])[0-3]?\d\2(?:1\d|20)\d{2}|[0-3]?\d\/[0-3]?\d\/\d{2})$/;
