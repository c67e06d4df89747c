import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { ordinalEnd } from "./ordinals.ts";

const months = new Set(readTable("months").flatMap((row) => items(row.forms)));
const weekdays = new Set(
  ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"].concat(
    ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"].map((day) => `${day}day`),
  ),
);

/** Matches “1” to “31” and “07”; not “32” or “1.5”. */
export const dayNumber = /^(?:0?[1-9]|[12]\d|3[01])$/;
/** Matches “1066” and “2017”; not “999”, “2,017” or “2200”. */
export const yearNumber = /^(?:1\d{3}|2[01]\d{2})$/;

/** The index after a month's name and the dot of its abbreviation, or null; also in small letters, but for “may” and “march”. */
export function monthEnd(all: readonly Piece[], index: number): number | null {
  const piece = all[index];
  if (piece?.kind !== "word") return null;
  const small = piece.text === piece.lower && !commonWords.has(piece.lower);
  const name = small ? piece.lower.charAt(0).toUpperCase() + piece.lower.slice(1) : piece.text;
  return months.has(name) ? dotEnd(all, index + 1) : null;
}

/** Names of months that are also other words. */
const commonWords = new Set(["may", "march", "mar"]);

/** The index after a weekday, its dot and comma; `index` itself where none stands. */
export function weekdayEnd(all: readonly Piece[], index: number): number {
  if (!weekdays.has(lowerAt(all, index))) return index;
  return commaEnd(all, dotEnd(all, index + 1));
}

/** The index after a day of the month and what it is joined to: “7”, “7th”, “21-23”, “8/9”, “8th-10th”; null if none stands there. */
export function dayEnd(all: readonly Piece[], index: number): number | null {
  const ordinal = all[index]?.kind === "digits" ? ordinalEnd(all, index) : null;
  const end = ordinal ?? (isDay(all, index) ? index + 1 : null);
  if (end === null || (ordinal === null && all[end]?.glued && all[end].kind === "word")) return null;
  if (!isJoint(all, end) && !isSlash(all, end)) return end;
  const second = all[end + 1]?.kind === "digits" ? ordinalEnd(all, end + 1) : null;
  return second ?? (isDay(all, end + 1) ? end + 2 : end);
}

/** The slash of “the night of March 8/9”. */
function isSlash(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index) === "/" && all[index]?.glued === true && all[index + 1]?.glued === true;
}

function isDay(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  return piece?.kind === "digits" && dayNumber.test(piece.text);
}

/** True for four digits that can be a year. */
export function isYear(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  return (
    piece?.kind === "digits" &&
    yearNumber.test(piece.text) &&
    !(all[index + 1]?.kind === "word" && all[index + 1]?.glued)
  );
}

/** The index after a comma, or `index` where none stands. */
export function commaEnd(all: readonly Piece[], index: number): number {
  return lowerAt(all, index) === "," ? index + 1 : index;
}

function dotEnd(all: readonly Piece[], index: number): number {
  return lowerAt(all, index) === "." && all[index]?.glued && all[index + 1] ? index + 1 : index;
}
