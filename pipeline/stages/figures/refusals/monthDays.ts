import { eventBefore } from "../events.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { dayEnd, dayNumber } from "./calendar.ts";
import type { Refusal } from "./refusal.ts";

/** Days of a month that is not named: “on 6-19” and “between 6 and 19 this month”. */
export function monthDayAt(all: readonly Piece[], index: number): Refusal | null {
  if (all[index]?.kind !== "digits" || !dayNumber.test(lowerAt(all, index))) return null;
  const end = monthAndDayEnd(all, index) ?? daysEnd(all, index);
  return end === null ? null : { first: index, end, reason: "date" };
}

/** Matches “4” and “12”; not “13”. */
export const monthNumber = /^(?:0?[1-9]|1[0-2])$/;
/** Matches the days that are no month: “13” to “31”; not “12”. */
export const lateDay = /^(?:1[3-9]|2\d|3[01])$/;
const datePrepositions = new Set(["on", "in", "since", "until", "till", "by"]);
const functionWords = wordClass("function");

/** “on 6-19”: a month and a day that can be nothing else; “on 4-22 acres” counts. */
function monthAndDayEnd(all: readonly Piece[], index: number): number | null {
  if (!datePrepositions.has(lowerAt(all, index - 1)) || !isJoint(all, index + 1)) return null;
  if (!monthNumber.test(lowerAt(all, index)) || !lateDay.test(lowerAt(all, index + 2))) return null;
  const next = all[index + 3];
  const counts = next?.kind === "word" ? !functionWords.has(next.lower) : unitSigns.has(next?.text ?? "");
  return counts ? null : index + 3;
}

const unitSigns = new Set(["%", "°", "$", "€", "£", "-", "/"]);
const links = new Set(["to", "and", "through", "till", "until", "or"]);
const whichMonth = new Set([
  "this",
  "next",
  "last",
  "the",
  "that",
  "same",
  "previous",
  "coming",
  "following",
]);

/** “5 to 21 next month”, “from 5-21 in the coming month”; but of people killed “between 6 and 19 this month” is a number. */
function daysEnd(all: readonly Piece[], index: number): number | null {
  const first = dayEnd(all, index);
  if (first === null) return null;
  const last = links.has(lowerAt(all, first)) ? dayEnd(all, first + 1) : first > index + 1 ? first : null;
  if (last === null || eventBefore(all, index) || eventBefore(all, index - 1)) return null;
  let at = lowerAt(all, last) === "in" || lowerAt(all, last) === "of" ? last + 1 : last;
  const word = at;
  while (whichMonth.has(lowerAt(all, at)) && at < word + 2) at++;
  return at > word && lowerAt(all, at) === "month" ? last : null;
}
