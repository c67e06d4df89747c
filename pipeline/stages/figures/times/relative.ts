import { headOf, relationAt } from "../text/trees.ts";
import { commaEnd, isYear } from "../refusals/calendar.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, lowerAt, startsSentence, type Piece } from "../text/pieces.ts";
import { absoluteAt } from "./absolute.ts";
import { daysAfter, months, oneDay, week, weekdayOf, wholeYear, yearAndMonth, type Period } from "./days.ts";
import type { NamedTime } from "./time.ts";
import { edges, timeWordAt } from "./words.ts";

const shifts: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);
const days: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);
const partsOfDay = new Set(["morning", "afternoon", "evening", "night"]);
const seasons = new Set(["spring", "summer", "autumn", "fall", "winter", "season"]);
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const [saturday, sunday] = [5, 6];
const daysOfWeek = 7;

/**
 * “last year”, “this month”, “yesterday”, “on Friday”, “over the weekend” at an index, counted from the publication date.
 * `ahead`: whether what is told at an index is to come.
 */
export function relativeAt(
  all: readonly Piece[],
  index: number,
  published: string,
  ahead: (index: number) => boolean,
): NamedTime | null {
  return (
    dayAt(all, index, published) ??
    shiftedAt(all, index, published, ahead) ??
    weekendAt(all, index, published) ??
    edgeAt(all, index, published) ??
    weekdayAt(all, index, published, ahead)
  );
}

const uncertainBefore = new Set(["a", "an", "the", "of", "better", "every"]);

/** A time, but how long a one is left open. */
const nowadays = new Set(["now", "currently", "nowadays"]);

/** “yesterday”, “tonight”, “overnight”; not the “Today” of a name, nor “a brighter tomorrow”. */
function dayAt(all: readonly Piece[], index: number, published: string): NamedTime | null {
  const word = timeWordAt(all, index);
  if (word === "overnight" && all[index]?.syntax?.upos !== "ADJ") {
    return { first: index, end: index + 1, period: { from: daysAfter(published, -1), to: published } };
  }
  if (nowadays.has(word)) return { first: index, end: index + 1, period: null };
  const shift = days.get(word);
  if (shift === undefined) return null;
  const named = isCapitalised(all[index]) && !startsSentence(all, index);
  if (named || uncertainBefore.has(lowerAt(all, index - 1)) || all[index - 1]?.syntax?.upos === "ADJ")
    return null;
  return { first: index, end: partOfDayEnd(all, index + 1), period: oneDay(daysAfter(published, shift)) };
}

function partOfDayEnd(all: readonly Piece[], index: number): number {
  return partsOfDay.has(timeWordAt(all, index)) ? index + 1 : index;
}

function shiftedAt(
  all: readonly Piece[],
  index: number,
  published: string,
  ahead: (index: number) => boolean,
): NamedTime | null {
  const shift = shifts.get(lowerAt(all, index));
  if (shift === undefined) return null;
  const unit = timeWordAt(all, index + 1);
  const weekday = weekdays.indexOf(unit);
  const named = { first: index, end: index + 2 };
  if (weekday >= 0)
    return {
      ...named,
      end: partOfDayEnd(all, index + 2),
      period: shiftedWeekday(weekday, shift, published, ahead(index + 1)),
    };
  if (partsOfDay.has(unit) && shift <= 0) return { ...named, period: oneDay(daysAfter(published, shift)) };
  if (seasons.has(unit)) return { ...named, period: null };
  if (unit === "weekend")
    return { ...named, period: weekend(published, shift > 0 || (shift === 0 && ahead(index + 1))) };
  // “the last year” are the twelve months before, “the next decade” ten years
  const rolling = shift !== 0 && lowerAt(all, index - 1) === "the";
  const period = rolling ? null : shifted(unit, shift, published);
  return period && { ...named, period };
}

function shifted(unit: string, by: number, published: string): Period | null {
  const { year, month } = yearAndMonth(published);
  if (unit === "year") return wholeYear(year + by);
  if (unit === "month") return months(year, month + by, 1);
  if (unit === "quarter") return months(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * by, 3);
  if (unit === "decade") return months(Math.floor(year / 10) * 10 + 10 * by, 1, 120);
  return unit === "week" ? week(published, by) : null;
}

function shiftedWeekday(weekday: number, shift: number, published: string, ahead: boolean): Period {
  if (shift < 0) return oneDay(lastWeekday(weekday, daysAfter(published, -1)));
  return oneDay(shift > 0 || ahead ? nextWeekday(weekday, published) : lastWeekday(weekday, published));
}

/** The year of “by the end of the year”. */
function edgeAt(all: readonly Piece[], index: number, published: string): NamedTime | null {
  if (lowerAt(all, index - 1) !== "the" || lowerAt(all, index - 2) !== "of") return null;
  const period = edges.has(lowerAt(all, index - 3)) ? shifted(lowerAt(all, index), 0, published) : null;
  return period && { first: index, end: index + 1, period };
}

/** “over the weekend” */
function weekendAt(all: readonly Piece[], index: number, published: string): NamedTime | null {
  if (
    timeWordAt(all, index) !== "weekend" ||
    lowerAt(all, index - 1) !== "the" ||
    lowerAt(all, index - 2) !== "over"
  )
    return null;
  return { first: index, end: index + 1, period: weekend(published, false) };
}

function weekend(published: string, next: boolean): Period {
  const from = next ? nextWeekday(saturday, published) : lastWeekday(saturday, daysAfter(published, -1));
  return { from, to: daysAfter(from, sunday - saturday) };
}

function weekdayAt(
  all: readonly Piece[],
  index: number,
  published: string,
  ahead: (index: number) => boolean,
): NamedTime | null {
  const weekday = weekdays.indexOf(timeWordAt(all, index));
  if (weekday < 0 || isNamePart(all, index) || lowerAt(all, index - 1) === "every") return null;
  const end = partOfDayEnd(all, index + 1);
  const dateAt = commaEnd(all, end);
  const date = isYear(all, dateAt) ? null : absoluteAt(all, dateAt, published);
  if (date) return { ...date, first: index };
  const day = ahead(index) ? nextWeekday(weekday, published) : lastWeekday(weekday, published);
  return { first: index, end, period: oneDay(day) };
}

const namedDays = wordClass("named-day");

/** “Black Friday”, “the Sunday Times”. */
function isNamePart(all: readonly Piece[], index: number): boolean {
  if (namedDays.has(lowerAt(all, index - 1)) && isCapitalised(all[index - 1])) return true;
  const relation = relationAt(all, index);
  const [before, after] = [all[index - 1], all[index + 1]];
  if (relation === "") return isCapitalised(after) && !startsSentence(all, index);
  if (relation === "flat" || relationAt(all, index + 1) === "flat") return true;
  if (isCapitalised(before) && headOf(all, index - 1) === index && relationAt(all, index - 1) !== "case")
    return true;
  return relation === "compound" && isCapitalised(all[headOf(all, index)]);
}

/** News names the weekday that was last, the day of publication included. */
function lastWeekday(weekday: number, published: string): string {
  return daysAfter(published, -((weekdayOf(published) - weekday + daysOfWeek) % daysOfWeek));
}

/** The weekday after the day of publication. */
function nextWeekday(weekday: number, published: string): string {
  return daysAfter(lastWeekday(weekday, published), daysOfWeek);
}
