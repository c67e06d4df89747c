import { compare, integer } from "../../../lib/decimal.ts";
import { smallNumberAt } from "../numerals/words.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
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
