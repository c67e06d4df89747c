import { compare, integer } from "../../../lib/decimal.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { scaleAt } from "../numerals/scales.ts";
import { smallNumberAt } from "../numerals/words.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { commaEnd, dayEnd, isYear, monthEnd, weekdayEnd } from "./calendar.ts";
import { ordinalEnd } from "./ordinals.ts";
import type { Refusal } from "./refusal.ts";
import { spokenYearEnd } from "./years.ts";

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
  const days = day ?? betweenEnd(all, month);
  const year = yearEnd(all, commaEnd(all, days ?? month));
  if (year !== null) return year;
  return day === null || isUnit(all, month) ? null : daySpanEnd(all, day);
}

/** The index after a year, also one in words: “2016”, “nineteen zero one”. */
function yearEnd(all: readonly Piece[], index: number): number | null {
  return isYear(all, index) ? index + 1 : spokenYearEnd(all, index);
}

/** The “between 2-7” of “Feb between 2-7 2018”: only a year tells days from a count. */
function betweenEnd(all: readonly Piece[], index: number): number | null {
  const first = lowerAt(all, index) === "between" ? dayEnd(all, index + 1) : null;
  if (first === null || first > index + 2) return first;
  return lowerAt(all, first) === "and" ? dayEnd(all, first + 1) : null;
}

/** “june twenty two”, “January the fourth”; but “in May two boats” and “two thousand” count. */
function spokenDayEnd(all: readonly Piece[], index: number): number | null {
  const at = lowerAt(all, index) === "the" ? index + 1 : index;
  const day = smallNumberAt(all, at);
  const ordinal = ordinalEnd(all, at);
  if (ordinal !== null || !day) return ordinal;
  const counts = scaleAt(all, day.end) !== null || pluralPhraseAt(all, day.end) !== null;
  return !counts && compare(day.value, integer(31)) <= 0 ? day.end : null;
}

/** The index after the “to 22” of “19 to 22” and the “, 9 and 10” of “8, 9 and 10”; null where no such days follow. */
function moreDaysEnd(all: readonly Piece[], end: number): number | null {
  if (spanWords.has(lowerAt(all, end))) return dayEnd(all, end + 1);
  const next = lowerAt(all, end) === "," ? dayEnd(all, end + 1) : null;
  return next !== null && lowerAt(all, next) === "and" ? dayEnd(all, next + 1) : null;
}

/** “Sept. 19 to 22”, “Sept. 8, 9 and 10”. */
function daySpanEnd(all: readonly Piece[], end: number): number {
  const second = moreDaysEnd(all, end);
  if (second === null || isUnit(all, end)) return end;
  // “from May 3 to 9 in …”, but “from May 3 to 9 boats”
  const counts = all[second]?.kind === "word" && !functionWords.has(lowerAt(all, second));
  if (counts) return end;
  return second;
}

const functionWords = wordClass("function");
const spanWords = new Set(["to", "through", "and"]);

function dayFirst(all: readonly Piece[], index: number): number | null {
  const first = dayEnd(all, index) ?? ordinalEnd(all, index);
  if (first === null) return null;
  // “4 to 22 January”
  const day = moreDaysEnd(all, first) ?? first;
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
