import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { daysAfter, oneDay, type Period } from "./days.ts";
import type { NamedTime, Time } from "./time.ts";
import { edges, isAttribute } from "./words.ts";

const plain = new Set([
  "in",
  "on",
  "during",
  "for",
  "at",
  "of",
  "the",
  "around",
  "over",
  "back",
  "throughout",
  "within",
]);
/** “late August”, “the mid-1990s” */
const shades = new Set(["late", "early", "mid"]);
const starts = new Set(["since", "from"]);
const ends = new Set(["by", "until", "till", "through"]);
const comparing = new Set(["than", "versus", "against"]);
const levels = new Set(["level", "levels"]);
/** A time with the “since”, “by” or “at the end of” before it, which says how its period is meant. `range`: it has two ends already. */
export function withOpening(
  all: readonly Piece[],
  named: NamedTime,
  range: boolean,
  published: string | null,
): Time {
  // “80% below 2005 levels”
  if (isAttribute(all, named))
    return { ...named, role: levels.has(lowerAt(all, named.end)) ? "compared" : "when" };
  const { period, first } = edged(all, soFar(all, named, published));
  const at = plainStart(all, first);
  const word = lowerAt(all, at - 1);
  const { end } = named;
  const over = at === first - 1 && lowerAt(all, at) === "over";
  if (comparing.has(word) || over) return { first: at, end, period, role: "compared" };
  if (isSame(all, at)) return { first: plainStart(all, at - 2), end, period, role: "compared" };
  if (range && (word === "from" || word === "between")) return { first: at - 1, end, period, role: "when" };
  if (range || period === null) return { first: at, end, period, role: "when" };
  if (starts.has(word)) {
    return {
      first: at - 1,
      end,
      period: { from: period.from, to: null },
      role: word === "from" ? "start" : "when",
    };
  }
  if (ends.has(word)) return { first: at - 1, end, period: { from: null, to: period.to }, role: "when" };
  return { ...beside(word, at, period), end, role: "when" };
}

/** “the same period last year” */
function isSame(all: readonly Piece[], first: number): boolean {
  return lowerAt(all, first - 2) === "same" && all[first - 1]?.kind === "word";
}

/** “before 2010” ends and “after 2010” starts beside it. */
function beside(
  word: string,
  at: number,
  period: Period,
): { readonly first: number; readonly period: Period } {
  if (word === "before" && period.from !== null) {
    return { first: at - 1, period: { from: null, to: daysAfter(period.from, -1) } };
  }
  if (word === "after" && period.to !== null) {
    return { first: at - 1, period: { from: daysAfter(period.to, 1), to: null } };
  }
  return { first: at, period };
}

function plainStart(all: readonly Piece[], first: number): number {
  let at = first;
  for (;;) {
    if (isJoint(all, at - 1) && shades.has(lowerAt(all, at - 2))) at -= 2;
    else if (plain.has(lowerAt(all, at - 1)) || shades.has(lowerAt(all, at - 1))) at--;
    else break;
  }
  return lowerAt(all, at - 1) === "as" && lowerAt(all, at) === "of" ? at - 1 : at;
}

/** “the end of March”, “the start of the year” */
function edged(
  all: readonly Piece[],
  named: NamedTime,
): { readonly period: Period | null; readonly first: number } {
  const { period, first } = named;
  const at = lowerAt(all, first - 1) === "the" ? first - 1 : first;
  const edge = lowerAt(all, at - 1) === "of" ? edges.get(lowerAt(all, at - 2)) : undefined;
  const day = edge && period?.[edge];
  return day ? { period: oneDay(day), first: at - 2 } : { period, first };
}

/** “so far this year” and “earlier this month” end at the publication, “later this year” starts there. */
function soFar(all: readonly Piece[], named: NamedTime, published: string | null): NamedTime {
  const { period, first } = named;
  if (published === null || !period?.from || !period.to || lowerAt(all, first) !== "this") return named;
  if (period.to <= published || period.from > published) return named;
  const before = lowerAt(all, first - 1);
  const far = before === "far" && lowerAt(all, first - 2) === "so";
  if (far || before === "earlier") {
    return { ...named, first: first - (far ? 2 : 1), period: { from: period.from, to: published } };
  }
  if (before === "later") return { ...named, first: first - 1, period: { from: published, to: period.to } };
  const after = lowerAt(all, named.end) === "so" && lowerAt(all, named.end + 1) === "far";
  return after ? { ...named, end: named.end + 2, period: { from: period.from, to: published } } : named;
}
