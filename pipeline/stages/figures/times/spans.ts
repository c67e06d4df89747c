import { smallNumberAt } from "../numerals/words.ts";
import { formatDecimal } from "../../../lib/decimal.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { daysAfter, months, monthsAfter, yearAndMonth, type Period } from "./days.ts";

/** A length of time in the calendar's units. */
export interface Length {
  readonly days: number;
  readonly months: number;
}

const lengths: ReadonlyMap<string, Length> = new Map([
  ["day", { days: 1, months: 0 }],
  ["week", { days: 7, months: 0 }],
  ["fortnight", { days: 14, months: 0 }],
  ["month", { days: 0, months: 1 }],
  ["quarter", { days: 0, months: 3 }],
  ["year", { days: 0, months: 12 }],
  ["decade", { days: 0, months: 120 }],
]);

/** The length that a word names: “year”, “years”; null for other words. */
export function lengthOf(word: string): Length | null {
  return lengths.get(word) ?? (word.endsWith("s") ? (lengths.get(word.slice(0, -1)) ?? null) : null);
}

/** Matches “5” and “120”; not “1,200”, “2.5” or “20160908”. */
export const plainCount = /^\d{1,4}$/;
const single = new Set(["a", "an", "one"]);
const uncertain = new Set(["few", "several", "couple", "many", "recent", "dozen", "numerous"]);

/** How many of a unit stand at an index, and where the unit is: “five”, “12”, “a”; `count` null for “a few”, “several”. */
export function countAt(
  all: readonly Piece[],
  index: number,
): { readonly count: number | null; readonly end: number } | null {
  if (uncertain.has(lowerAt(all, index))) {
    return { count: null, end: lowerAt(all, index + 1) === "of" ? index + 2 : index + 1 };
  }
  if (single.has(lowerAt(all, index))) {
    return uncertain.has(lowerAt(all, index + 1)) ? countAt(all, index + 1) : { count: 1, end: index + 1 };
  }
  if (all[index]?.kind === "digits" && plainCount.test(all[index].text)) {
    return { count: Number(all[index].text), end: index + 1 };
  }
  const small = smallNumberAt(all, index);
  return small && { count: Number(formatDecimal(small.value)), end: small.end };
}

/** A date `count` lengths later, earlier for a negative count; null before the year 1000 and after 2999. */
export function later(date: string, { days, months: inMonths }: Length, count: number): string | null {
  const { year } = yearAndMonth(date);
  const years = year + (inMonths * count) / 12 + (days * count) / 365;
  return years < 1001 || years > 2998 ? null : daysAfter(monthsAfter(date, inMonths * count), days * count);
}

/** A period moved by a length, whole months to whole months. */
export function moved({ from, to }: Period, length: Length, count: number): Period | null {
  if (from === null || to === null) return null;
  const start = later(from, length, count);
  const end = later(to, length, count);
  if (start === null || end === null) return null;
  const after = daysAfter(to, 1);
  if (length.months === 0 || !from.endsWith("-01") || !after.endsWith("-01")) return { from: start, to: end };
  const { year, month } = yearAndMonth(start);
  const last = yearAndMonth(after);
  const first = yearAndMonth(from);
  return months(year, month, (last.year - first.year) * 12 + last.month - first.month);
}
