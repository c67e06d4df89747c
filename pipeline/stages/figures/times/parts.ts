import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { months, yearAndMonth, type Period } from "./days.ts";
import type { NamedTime, ReadTime } from "./time.ts";
import { timeWordAt } from "./words.ts";

const ordinals = ["first", "second", "third", "fourth"];
/** Matches “Q1” to “Q4” as two pieces; not “Q5”. */
export const quarterNumber = /^[1-4]$/;

/** A quarter or half of a year: “the first half of 2024”, “the fourth-quarter”, “Q3 2023”; `time` reads the year. */
export function partOfYearAt(
  all: readonly Piece[],
  index: number,
  published: string | null,
  time: ReadTime,
): NamedTime | null {
  const part = partAt(all, index);
  if (!part) return null;
  const at = lowerAt(all, part.end) === "of" ? part.end + 1 : part.end;
  const ofYear = at > part.end && lowerAt(all, at) === "the" && timeWordAt(all, at + 1) === "year";
  const named = ofYear ? null : time(at);
  const year = named?.period ? yearOf(named.period) : null;
  if (year !== null)
    return { first: index, end: named?.end ?? part.end, period: months(year, part.month, part.count) };
  // the second half alone may be that of a match
  if (part.half && !ofYear) return null;
  const end = ofYear ? at + 2 : part.end;
  if (lowerAt(all, index - 1) === "fiscal") return { first: index, end, period: null };
  return published === null
    ? null
    : { first: index, end, period: months(lastStarted(part, published), part.month, part.count) };
}

interface Part {
  readonly month: number;
  readonly count: number;
  readonly end: number;
  readonly half: boolean;
}

function partAt(all: readonly Piece[], index: number): Part | null {
  const quarter = all[index]?.text === "Q" && all[index + 1]?.glued === true ? lowerAt(all, index + 1) : "";
  if (quarterNumber.test(quarter))
    return { month: Number(quarter) * 3 - 2, count: 3, end: index + 2, half: false };
  const place = ordinals.indexOf(lowerAt(all, index));
  if (place < 0) return null;
  const at = isJoint(all, index + 1) ? index + 2 : index + 1;
  const noun = timeWordAt(all, at);
  if (noun === "quarter") return { month: place * 3 + 1, count: 3, end: at + 1, half: false };
  return noun === "half" && place < 2 ? { month: place * 6 + 1, count: 6, end: at + 1, half: true } : null;
}

/** The year of a period that is a whole one. */
function yearOf({ from, to }: Period): number | null {
  const whole = from?.endsWith("-01-01") && to?.endsWith("-12-31") && from.slice(0, 4) === to.slice(0, 4);
  return whole ? yearAndMonth(from ?? "").year : null;
}

/** Without a year, the part that began last before the publication is meant. */
function lastStarted(part: Part, published: string): number {
  const { year, month } = yearAndMonth(published);
  return part.month <= month ? year : year - 1;
}
