import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import { lowerAt, type Piece, type Range } from "../text/pieces.ts";
import type { WrittenUnit } from "./forms.ts";

/** How many pieces before or after it a word may stand that makes a letter a unit. */
const reach = 20;

/** True if a form that may be something else stands where it is a unit: “2.1 pm in size”, “half a cup”, “2 bar of pressure”. */
export function isLicensed(all: readonly Piece[], range: Range, { numeral, near }: WrittenUnit): boolean {
  if (numeral === "decimal" && !lowerAt(all, range.first - 1).includes(".")) return false;
  if (numeral === "fraction" && !isFraction(all, range.first)) return false;
  return near.size === 0 || isNear(all, range, near);
}

/** True if one of the words stands around a range of pieces, not in it. */
export function isNear(all: readonly Piece[], range: Range, words: ReadonlySet<string>): boolean {
  const [before, after] = [
    all.slice(Math.max(0, range.first - reach), range.first),
    all.slice(range.end, range.end + reach),
  ];
  return [...before, ...after].some((piece) => words.has(piece.lower));
}

const fractionWords = new Set(
  readTable("fractions").flatMap((row) => [row.singular ?? "", row.plural ?? "", ...items(row.signs)]),
);
/** Matches “½” and “⅛”; not “2” or “²”. */
export const fractionSign = /^[¼-¾⅐-⅞]$/u;
const bars = new Set(["/", "⁄"]);

/** “½”, “1/2”, “half a”, “a quarter of a” */
function isFraction(all: readonly Piece[], end: number): boolean {
  let at = end - 1;
  while (lowerAt(all, at) === "a" || lowerAt(all, at) === "of") at--;
  return (
    fractionSign.test(lowerAt(all, at)) ||
    bars.has(lowerAt(all, at - 1)) ||
    fractionWords.has(lowerAt(all, at))
  );
}
