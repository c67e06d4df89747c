import { isCalendarDate } from "../../../lib/calendarDate.ts";
import { commaEnd, isYear } from "../refusals/calendar.ts";
import { ordinalEnd } from "../refusals/ordinals.ts";
import { headOf, relationAt } from "../text/trees.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { daysAfter, months, oneDay, wholeYear, yearAndMonth, type Period } from "./days.ts";
import { isBareMonth, monthAt } from "./monthNames.ts";
import type { NamedTime } from "./time.ts";

/** A date without a year that is more than this many days after publication is last year's. */
const farthestAhead = 183;

/** “March 7, 2019”, “7 March”, “March 2019”, “2019”, “the 1990s”, “2024-03-07” at an index; what lacks a year needs a publication date. */
export function absoluteAt(all: readonly Piece[], index: number, published: string | null): NamedTime | null {
  return (
    isoDateAt(all, index) ??
    monthFirstAt(all, index, published) ??
    dayFirstAt(all, index, published) ??
    decadeAt(all, index) ??
    yearAt(all, index)
  );
}

/** “2024-03-07” at an index. */
function isoDateAt(all: readonly Piece[], index: number): NamedTime | null {
  if (all[index]?.kind !== "digits" || !isJoint(all, index + 1)) return null;
  const text = all
    .slice(index, index + 5)
    .map((piece) => piece.text)
    .join("");
  return isCalendarDate(text) ? { first: index, end: index + 5, period: oneDay(text) } : null;
}

function monthFirstAt(all: readonly Piece[], index: number, published: string | null): NamedTime | null {
  const name = monthAt(all, index);
  if (name === null) return null;
  const { month } = name;
  const day = dayAt(all, name.end);
  const end = day?.end ?? name.end;
  const yearIndex = lowerAt(all, end) === "of" && day === null ? end + 1 : commaEnd(all, end);
  if (isYear(all, yearIndex)) return timeOf(index, yearIndex + 1, Number(all[yearIndex]?.text), month, day);
  if (day === null && !isBareMonth(all, index)) return null;
  const guessed = yearNear(published, month, day?.day ?? 1);
  return guessed === null ? null : timeOf(index, end, guessed, month, day);
}

function dayFirstAt(all: readonly Piece[], index: number, published: string | null): NamedTime | null {
  const day = dayAt(all, index);
  const name = day && monthAt(all, lowerAt(all, day.end) === "of" ? day.end + 1 : day.end);
  if (!day || !name) return null;
  const yearIndex = commaEnd(all, name.end);
  if (isYear(all, yearIndex))
    return timeOf(index, yearIndex + 1, Number(all[yearIndex]?.text), name.month, day);
  const guessed = yearNear(published, name.month, day.day);
  return guessed === null ? null : timeOf(index, name.end, guessed, name.month, day);
}

/** Matches “7” and “31”; not “32” or “7.5”. */
export const dayDigits = /^(?:[1-9]|[12]\d|3[01])$/;

interface Day {
  readonly day: number;
  readonly end: number;
}

/** The “7” or “7th” at an index; “7%” is no day, nor is “7-1”. */
export function dayAt(all: readonly Piece[], index: number): Day | null {
  const piece = all[index];
  if (piece?.kind !== "digits" || !dayDigits.test(piece.text)) return null;
  const end = ordinalEnd(all, index) ?? index + 1;
  return lowerAt(all, end) === "%" || lowerAt(all, end) === "percent"
    ? null
    : { day: Number(piece.text), end };
}

function timeOf(first: number, end: number, year: number, month: number, day: Day | null): NamedTime | null {
  const whole = months(year, month, 1);
  if (day === null || whole.from === null) return { first, end, period: whole };
  const date = daysAfter(whole.from, day.day - 1);
  return whole.to !== null && date > whole.to ? null : { first, end, period: oneDay(date) };
}

function yearNear(published: string | null, month: number, day: number): number | null {
  if (published === null) return null;
  const { year } = yearAndMonth(published);
  const from = months(year, month, 1).from ?? published;
  return daysAfter(from, day - 1) > daysAfter(published, farthestAhead) ? year - 1 : year;
}

const beforeYear = new Set(
  [
    "in",
    "during",
    "of",
    "for",
    "since",
    "by",
    "from",
    "to",
    "until",
    "till",
    "through",
    "year",
    "fiscal",
    "than",
  ].concat([
    "late",
    "early",
    "mid",
    "between",
    "before",
    "after",
    "around",
    "fy",
    "summer",
    "spring",
    "autumn",
  ]),
);

/** “in 2015”; before a noun (“the 2015 budget”) only where the sentence is read. */
function yearAt(all: readonly Piece[], index: number): NamedTime | null {
  if (!isYear(all, index)) return null;
  if (!beforeYear.has(lowerAt(all, index - 1)) && !isModifier(all, index)) return null;
  return { first: index, end: index + 1, period: wholeYear(Number(all[index]?.text)) };
}

const modifying = new Set(["nummod", "compound", "amod"]);

/** “the 2015 budget”; not “the 2015 Ford Focus”. */
function isModifier(all: readonly Piece[], index: number): boolean {
  const noun = headOf(all, index);
  const between = all.slice(index + 1, noun + 1);
  return (
    modifying.has(relationAt(all, index)) &&
    noun > index &&
    !between.some((piece) => isCapitalised(piece) || piece.kind !== "word")
  );
}

/** Matches “1990”; not “1995”. */
export const decadeDigits = /^(?:1\d|20)\d0$/;
const yearsOfDecade = 10;

/** “the 1990s”, “the 1980’s”. */
function decadeAt(all: readonly Piece[], index: number): NamedTime | null {
  const piece = all[index];
  if (piece?.kind !== "digits" || !decadeDigits.test(piece.text)) return null;
  const apostrophe = lowerAt(all, index + 1) === "'" || lowerAt(all, index + 1) === "’" ? 1 : 0;
  const ending = all[index + 1 + apostrophe];
  if (ending?.lower !== "s" || !ending.glued) return null;
  return { first: index, end: index + 2 + apostrophe, period: decade(Number(piece.text)) };
}

function decade(year: number): Period {
  return months(year, 1, yearsOfDecade * 12);
}
