import { lowerAt, type Piece } from "../text/pieces.ts";
import { months, yearAndMonth, type Period } from "./days.ts";
import type { Time } from "./time.ts";

const ordinals = ["first", "second", "third", "fourth"];
/** Matches “Q1” to “Q4” as two pieces; not “Q5”. */
export const quarterNumber = /^[1-4]$/;

/** A quarter or half of a year: “the first half of 2024”, “the fourth quarter”, “Q3 2023”; `time` reads the year. */
export function partOfYearAt(
  all: readonly Piece[],
  index: number,
  published: string | null,
  time: (index: number) => Time | null,
): Time | null {
  const part = partAt(all, index);
  if (!part) return null;
  const at = lowerAt(all, part.end) === "of" ? part.end + 1 : part.end;
  const named = time(at);
  const year = named ? yearOf(named.period) : published === null ? null : lastStarted(part, published);
  if (year === null) return null;
  return { first: index, end: named?.end ?? part.end, period: months(year, part.month, part.count) };
}

interface Part {
  readonly month: number;
  readonly count: number;
  readonly end: number;
}

function partAt(all: readonly Piece[], index: number): Part | null {
  const quarter = all[index]?.text === "Q" && all[index + 1]?.glued === true ? lowerAt(all, index + 1) : "";
  if (quarterNumber.test(quarter)) return { month: Number(quarter) * 3 - 2, count: 3, end: index + 2 };
  const place = ordinals.indexOf(lowerAt(all, index));
  const noun = lowerAt(all, index + 1);
  if (place >= 0 && noun === "quarter") return { month: place * 3 + 1, count: 3, end: index + 2 };
  const half = place === 0 || place === 1;
  return half && noun === "half" ? { month: place * 6 + 1, count: 6, end: index + 2 } : null;
}

/** The year of a period that is a whole one. */
function yearOf({ from, to }: Period): number | null {
  return from?.endsWith("-01-01") && to?.endsWith("-12-31") ? yearAndMonth(from).year : null;
}

/** Without a year, the part that began last before the publication is meant. */
function lastStarted(part: Part, published: string): number {
  const { year, month } = yearAndMonth(published);
  return part.month <= month ? year : year - 1;
}
