import { lowerAt, type Piece } from "../text/pieces.ts";
import { daysAfter, months, oneDay, week, weekdayOf, wholeYear, yearAndMonth, type Period } from "./days.ts";
import type { Time } from "./time.ts";

const shifts: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["previous", -1],
  ["this", 0],
  ["next", 1],
]);
const days: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const daysOfWeek = 7;

/** “last year”, “this month”, “yesterday”, “on Friday” at an index, counted from the publication date. */
export function relativeAt(all: readonly Piece[], index: number, published: string): Time | null {
  const word = lowerAt(all, index);
  const day = days.get(word);
  if (day !== undefined) return { first: index, end: index + 1, period: oneDay(daysAfter(published, day)) };
  const shift = shifts.get(word);
  const period = shift === undefined ? null : shifted(lowerAt(all, index + 1), shift, published);
  if (period) return { first: index, end: index + 2, period };
  const weekday = weekdays.indexOf(word);
  return weekday < 0
    ? null
    : { first: index, end: index + 1, period: oneDay(lastWeekday(weekday, published)) };
}

function shifted(unit: string, by: number, published: string): Period | null {
  const { year, month } = yearAndMonth(published);
  if (unit === "year") return wholeYear(year + by);
  if (unit === "month") return months(year, month + by, 1);
  if (unit === "quarter") return months(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * by, 3);
  return unit === "week" ? week(published, by) : null;
}

/** News names the weekday that was last, the day of publication included. */
function lastWeekday(weekday: number, published: string): string {
  return daysAfter(published, -((weekdayOf(published) - weekday + daysOfWeek) % daysOfWeek));
}
