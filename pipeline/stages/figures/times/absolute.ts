import { isCalendarDate } from "../../../lib/calendarDate.ts";
import { readTable } from "../../../lib/tables.ts";
import { commaEnd, isYear, monthEnd } from "../refusals/calendar.ts";
import { items } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { daysAfter, months, oneDay, wholeYear, yearAndMonth } from "./days.ts";
import type { Time } from "./time.ts";

const monthNumbers = new Map(
  readTable("months").flatMap((row) =>
    items(row.forms).map((form) => [form.toLowerCase(), Number(row.month)] as const),
  ),
);
/** A date without a year that is more than this many days after publication is last year's. */
const farthestAhead = 183;

/** “March 7, 2019”, “7 March”, “March 2019”, “2019”, “2024-03-07” at an index; what lacks a year needs a publication date. */
export function absoluteAt(all: readonly Piece[], index: number, published: string | null): Time | null {
  return (
    isoDateAt(all, index) ??
    monthFirstAt(all, index, published) ??
    dayFirstAt(all, index, published) ??
    yearAt(all, index)
  );
}

/** “2024-03-07” at an index. */
export function isoDateAt(all: readonly Piece[], index: number): Time | null {
  const text = all
    .slice(index, index + 5)
    .map((piece) => piece.text)
    .join("");
  return isCalendarDate(text) ? { first: index, end: index + 5, period: oneDay(text) } : null;
}

function monthFirstAt(all: readonly Piece[], index: number, published: string | null): Time | null {
  const after = monthEnd(all, index);
  const month = monthNumbers.get(lowerAt(all, index));
  if (after === null || month === undefined) return null;
  const day = dayAt(all, after);
  const end = day === null ? after : after + 1;
  const yearIndex = commaEnd(all, end);
  if (isYear(all, yearIndex)) return timeOf(index, yearIndex + 1, Number(all[yearIndex]?.text), month, day);
  const guessed = yearNear(published, month, day ?? 1);
  return guessed === null ? null : timeOf(index, end, guessed, month, day);
}

function dayFirstAt(all: readonly Piece[], index: number, published: string | null): Time | null {
  const day = dayAt(all, index);
  const after = day === null ? null : monthEnd(all, index + 1);
  const month = monthNumbers.get(lowerAt(all, index + 1));
  if (day === null || after === null || month === undefined) return null;
  if (isYear(all, after)) return timeOf(index, after + 1, Number(all[after]?.text), month, day);
  const guessed = yearNear(published, month, day);
  return guessed === null ? null : timeOf(index, after, guessed, month, day);
}

/** Matches “7” and “31”; not “32” or “7.5”. */
export const dayDigits = /^(?:[1-9]|[12]\d|3[01])$/;

function dayAt(all: readonly Piece[], index: number): number | null {
  const piece = all[index];
  return piece?.kind === "digits" && dayDigits.test(piece.text) ? Number(piece.text) : null;
}

function timeOf(first: number, end: number, year: number, month: number, day: number | null): Time | null {
  const whole = months(year, month, 1);
  if (day === null || whole.from === null) return { first, end, period: whole };
  const date = daysAfter(whole.from, day - 1);
  return whole.to !== null && date > whole.to ? null : { first, end, period: oneDay(date) };
}

function yearNear(published: string | null, month: number, day: number): number | null {
  if (published === null) return null;
  const { year } = yearAndMonth(published);
  const from = months(year, month, 1).from ?? published;
  return daysAfter(from, day - 1) > daysAfter(published, farthestAhead) ? year - 1 : year;
}

const beforeYear = new Set([
  "in",
  "during",
  "of",
  "for",
  "since",
  "by",
  "from",
  "to",
  "until",
  "through",
  "year",
  "fiscal",
  "than",
]);

function yearAt(all: readonly Piece[], index: number): Time | null {
  if (!isYear(all, index) || !beforeYear.has(lowerAt(all, index - 1))) return null;
  return { first: index, end: index + 1, period: wholeYear(Number(all[index]?.text)) };
}
