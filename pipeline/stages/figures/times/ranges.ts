import { isYear } from "../refusals/calendar.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { absoluteAt, dayAt } from "./absolute.ts";
import { daysAfter, wholeYear, yearAndMonth, type Period } from "./days.ts";
import { monthAt } from "./monthNames.ts";
import type { NamedTime, ReadTime } from "./time.ts";

const joints = new Set(["to", "through", "until", "till", "–", "—", "-"]);

/**
 * “from 2011 to 2016”, “between May and July”, “2011-15”, “Sept. 19 to 22”, “19-22 September” at an index; `named` is the time
 * that starts there by itself, `time` reads its end.
 */
export function rangeAt(
  all: readonly Piece[],
  index: number,
  named: NamedTime | null,
  published: string | null,
  time: ReadTime,
): NamedTime | null {
  const before = lowerAt(all, index - 1);
  const first = named ?? bareYearAt(all, index, before) ?? dayOfMonthAt(all, index, published);
  if (!first?.period) return null;
  if (isPair(all, first, before)) return { first: index, end: first.end + 2, period: null };
  const joint = lowerAt(all, first.end);
  if (!joints.has(joint) && !(joint === "and" && before === "between")) return null;
  const at = lowerAt(all, first.end + 1) === "the" ? first.end + 2 : first.end + 1;
  const last = laterDayAt(all, at, first) ?? laterYearAt(all, at, first) ?? time(at);
  if (!last?.period) return null;
  // “November to January 2019”: the end says the year of the start
  const start =
    first.period.from !== null && isBefore(first.period, last.period) && !isMonth(all, first)
      ? first
      : (absoluteAt(all, index, last.period.to) ?? first);
  if (!start.period || !isBefore(start.period, last.period)) return null;
  return { first: index, end: last.end, period: { from: start.period.from, to: last.period.to } };
}

/** “in 2008 and 2012”: two times, and no one period. */
function isPair(all: readonly Piece[], { end }: NamedTime, before: string): boolean {
  const joined = lowerAt(all, end) === "and" || lowerAt(all, end) === "or";
  return joined && before !== "between" && isYear(all, end - 1) && isYear(all, end + 1);
}

function isBefore(one: Period, other: Period): boolean {
  return one.from !== null && one.to !== null && other.to !== null && one.to < other.to;
}

function isMonth(all: readonly Piece[], { first, end }: NamedTime): boolean {
  return monthAt(all, first) !== null && !isYear(all, end - 1);
}

/** The first year of “between 2015 and 2020” and “2011-15”. */
function bareYearAt(all: readonly Piece[], index: number, before: string): NamedTime | null {
  if (!isYear(all, index) || !(before === "between" || isJoint(all, index + 1))) return null;
  return { first: index, end: index + 1, period: wholeYear(Number(all[index]?.text)) };
}

/** The first day of “19-22 September”. */
function dayOfMonthAt(all: readonly Piece[], index: number, published: string | null): NamedTime | null {
  const day = dayAt(all, index);
  const last =
    day && joints.has(lowerAt(all, day.end)) ? absoluteAt(all, day.end + 1, published)?.period?.to : null;
  if (!day || !last || dayAt(all, day.end + 1) === null) return null;
  const date = daysAfter(last, day.day - Number(last.slice(8)));
  return date < last ? { first: index, end: day.end, period: { from: date, to: date } } : null;
}

/** The “22” of “Sept. 19 to 22”. */
function laterDayAt(all: readonly Piece[], index: number, { period }: NamedTime): NamedTime | null {
  const day = dayAt(all, index);
  if (!day || monthAt(all, day.end) || !period?.from || period.from !== period.to) return null;
  const date = daysAfter(period.from, day.day - Number(period.from.slice(8)));
  return date > period.from ? { first: index, end: day.end, period: { from: date, to: date } } : null;
}

/** Matches “16”; not “2016”. */
export const shortYear = /^\d{2}$/;

/** The “2016” of “from 2011 to 2016”, the “16” of “2011-16”. */
function laterYearAt(all: readonly Piece[], index: number, { period }: NamedTime): NamedTime | null {
  const piece = all[index];
  if (!piece || !period?.from?.endsWith("-01-01") || !period.to?.endsWith("-12-31")) return null;
  const { year } = yearAndMonth(period.from);
  const short = shortYear.test(piece.text) && isJoint(all, index - 1);
  if (!short && !isYear(all, index)) return null;
  const named = short ? Math.floor(year / 100) * 100 + Number(piece.text) : Number(piece.text);
  return named > year ? { first: index, end: index + 1, period: wholeYear(named) } : null;
}
