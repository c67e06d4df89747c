import { formatDecimal } from "../../lib/decimal.ts";
import { eventBefore, isCasualty } from "./events.ts";
import type { Amount } from "./ranges.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";

/**
 * The noun that a count without one stands for: people that were killed, deaths of a toll, else the noun of the last count
 * of its sentence (“250 hostages were taken, with only 100 being released”). `first` is
 * the index of its qualifier, `noun` what the sentence counted last.
 */
export function elidedNoun(
  all: readonly Piece[],
  amount: Amount,
  first: number,
  noun: string | null,
): string | null {
  if (amount.kind !== "count" || amount.joined || formatDecimal(amount.low).includes(".")) return null;
  if (isCasualty(all, amount.end) || eventBefore(all, first)?.casualties) return "person";
  if (followsToll(all, first)) return "death";
  return amount.numeral.form !== "vague" && leavesNounOut(all, amount.end) ? noun : null;
}

/** How far before the number “death toll” may stand. */
const tollReach = 12;

function followsToll(all: readonly Piece[], first: number): boolean {
  const from = Math.max(0, first - tollReach);
  return all
    .slice(from, first)
    .some((piece, at) => piece.lower === "toll" && lowerAt(all, from + at - 1) === "death");
}

/** In “two sons, 10 and 12, and …” the numbers are something else: a word must follow, or the sentence end. */
function leavesNounOut(all: readonly Piece[], end: number): boolean {
  const next = all[end];
  if (next === undefined || next.text === ".") return true;
  return next.kind === "word" && next.lower !== "and" && next.lower !== "or";
}
