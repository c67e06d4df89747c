import type { Figure } from "../../lib/records.ts";
import type { Amount } from "./ranges.ts";
import { clitic } from "./nouns/inflection.ts";
import { wordClass } from "./text/lists.ts";
import { isCapitalised, lowerAt, type Piece } from "./text/pieces.ts";

/** The figures of a sentence with their links: “300 miles (480 km)” and “from 9 to 10”. `amounts` are theirs, in order. */
export function linkFigures(
  all: readonly Piece[],
  amounts: readonly Amount[],
  figures: readonly Figure[],
): readonly Figure[] {
  return figures.map((figure, at) => ({
    ...figure,
    equivalentOf: isEquivalent(all, amounts[at - 1], amounts[at]) ? at - 1 : null,
    shareOf: isShareOf(all, amounts[at], amounts[at + 1]) ? at + 1 : null,
    changeFrom: amounts[at]?.move === "to" ? at - 1 : null,
    changeTo: amounts[at]?.move === "from" ? at + 1 : null,
  }));
}

const beforeWhole = wordClass("before-whole");
const shareKinds = new Set(["count", "ratio", "percent"]);
/** How many words may stand between “of” and the number of the whole. */
const reach = 5;

/** “12 of the 90 firms”, “a third of its 2.3 million residents”. */
function isShareOf(all: readonly Piece[], part: Amount | undefined, whole: Amount | undefined): boolean {
  if (!part || !whole || !shareKinds.has(part.kind) || lowerAt(all, part.end) !== "of") return false;
  const between = all.slice(part.end + 1, whole.first);
  const close = between.length > 0 && between.length <= reach;
  return (
    close &&
    between.every((piece) => beforeWhole.has(piece.lower) || clitic.test(piece.lower) || isCapitalised(piece))
  );
}

/** The same amount in another unit, in brackets right after it. */
function isEquivalent(
  all: readonly Piece[],
  before: Amount | undefined,
  amount: Amount | undefined,
): boolean {
  if (!before?.unit || !amount?.unit || before.kind !== amount.kind) return false;
  const opens = lowerAt(all, before.rateEnd) === "(" && before.rateEnd + 1 === amount.first;
  return opens && before.unit.code !== amount.unit.code;
}
