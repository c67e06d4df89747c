import { lowerAt, type Piece } from "../text/pieces.ts";
import { daysAfter, months, oneDay, wholeYear, yearAndMonth, type Period } from "./days.ts";
import { countAt, later, lengthOf, type Length } from "./spans.ts";
import type { NamedTime, ReadTime } from "./time.ts";
import { timeWordAt } from "./words.ts";

/** “the past five years”, “three months ago”, “the 12 months to June”; `time` reads the end of the last. */
export function stretchAt(
  all: readonly Piece[],
  index: number,
  published: string | null,
  time: ReadTime,
): NamedTime | null {
  return aroundAt(all, index, published) ?? agoAt(all, index, published) ?? endedAt(all, index, time);
}

const backwards = new Set(["past", "last"]);
const forwards = new Set(["next", "coming"]);

/** “the past year”, “the last five years”, “the next decade”; “recent years” and “the past few days” are of uncertain length. */
function aroundAt(all: readonly Piece[], index: number, published: string | null): NamedTime | null {
  const word = lowerAt(all, index);
  const recent = word === "recent" && lengthOf(lowerAt(all, index + 1)) !== null;
  if (recent) return { first: index, end: index + 2, period: null };
  const back = backwards.has(word);
  if (!back && !forwards.has(word)) return null;
  const counted = countAt(all, index + 1);
  const unit = counted?.end ?? index + 1;
  const length = lengthOf(timeWordAt(all, unit));
  // “last year” is the calendar's
  if (length === null || (counted === null && lowerAt(all, index - 1) !== "the")) return null;
  const count = counted ? counted.count : 1;
  const period =
    published === null || count === null ? null : around(published, length, back ? -count : count);
  return { first: index, end: unit + 1, period };
}

function around(published: string, length: Length, count: number): Period | null {
  const other = later(published, length, count);
  if (other === null) return null;
  return count < 0 ? { from: daysAfter(other, 1), to: published } : { from: published, to: other };
}

/** “two years ago” is that year, “three months ago” that month, “ten days ago” that day. */
function agoAt(all: readonly Piece[], index: number, published: string | null): NamedTime | null {
  const counted = countAt(all, index);
  const unit = counted?.end ?? index;
  const word = timeWordAt(all, unit);
  const length = lengthOf(word);
  if (length === null || lowerAt(all, unit + 1) !== "ago" || lowerAt(all, index - 1) === "than") return null;
  const count = counted?.count ?? null;
  const date = published === null || count === null ? null : later(published, length, -count);
  const named = { first: index, end: unit + 2 };
  if (date === null || word.startsWith("decade")) return { ...named, period: null };
  const { year, month } = yearAndMonth(date);
  if (word.startsWith("year")) return { ...named, period: wholeYear(year) };
  return { ...named, period: word.startsWith("month") ? months(year, month, 1) : dayAgo(word, date) };
}

/** A week or more ago is no certain day. */
function dayAgo(word: string, date: string): Period | null {
  return word.startsWith("day") ? oneDay(date) : null;
}

const endings = new Set(["ended", "ending", "to", "through", "until"]);

/** “the 12 months to June”, “the year ended March 31”, “the quarter ending in June” */
function endedAt(all: readonly Piece[], index: number, time: ReadTime): NamedTime | null {
  const counted = countAt(all, index);
  const unit = counted?.end ?? index;
  const length = lengthOf(lowerAt(all, unit));
  if (
    length === null ||
    !endings.has(lowerAt(all, unit + 1)) ||
    (counted === null && lowerAt(all, index - 1) !== "the")
  )
    return null;
  const at = lowerAt(all, unit + 2) === "in" || lowerAt(all, unit + 2) === "on" ? unit + 3 : unit + 2;
  const end = time(at);
  const count = counted ? counted.count : 1;
  const last = end?.period?.to ?? null;
  if (end === null || last === null || count === null) return null;
  const from = later(daysAfter(last, 1), length, -count);
  return { first: index, end: end.end, period: from === null ? null : { from, to: last } };
}
