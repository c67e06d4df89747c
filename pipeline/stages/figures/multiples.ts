import type { Quantity } from "./quantities.ts";
import { wordClass } from "./text/lists.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";

const comparisons = wordClass("multiple-cue");
const adverbs = new Set(["twice", "thrice"]);
const timesSigns = new Set(["x", "×"]);

/** “three times as many”, “10x”, “ten-fold”, “ten fold”, “tenfold”, “twice the size”; without a comparison “three times” are occasions. */
export function multipleOf(all: readonly Piece[], quantity: Quantity): Quantity | null {
  const { end, kind, first } = quantity;
  if (kind !== "count") return null;
  const multiple = (next: number): Quantity => ({ ...quantity, kind: "multiple", end: next, rateEnd: next });
  const sign = timesSigns.has(lowerAt(all, end)) && all[end]?.glued && !all[end + 1]?.glued;
  if (sign) return multiple(end + 1);
  if (quantity.joined && lowerAt(all, end + 1) === "fold") return multiple(end + 2);
  if (lowerAt(all, end) === "fold") return multiple(end + 1);
  if (lowerAt(all, end) === "times" && compares(all, end + 1)) return multiple(end + 1);
  if (end === first + 1 && fold.test(lowerAt(all, first))) return multiple(end);
  if (!adverbs.has(lowerAt(all, first))) return null;
  return compares(all, end) ? multiple(end) : { ...quantity, counts: "time" };
}

/** Matches “tenfold”; not “fold”. */
export const fold = /.fold$/;

/** Matches “harder”; not “her”. */
export const comparative = /^\p{L}{3,}er$/u;
const times = new Set(["later", "earlier", "ever", "never", "over", "other", "together", "sooner"]);

/** “ten times harder”, as the model reads it; “three times earlier” tells of times. */
function isComparative(all: readonly Piece[], index: number): boolean {
  const upos = all[index]?.syntax?.upos ?? "";
  const word = lowerAt(all, index);
  return (upos === "ADJ" || upos === "ADV") && comparative.test(word) && !times.has(word);
}

/** How many words “as … as” may enclose. */
const asReach = 4;

/** “as many as”, “the size”, “earnings”; but “scored twice as Leeds won” compares nothing. */
function compares(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  if (isComparative(all, index)) return true;
  if (word !== "as") return comparisons.has(word);
  return all
    .slice(index + 1, index + asReach)
    .some((piece) => piece.lower === "as" || piece.lower === "many" || piece.lower === "much");
}
