import type { Figure } from "../../lib/records.ts";
import type { Amount } from "./ranges.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";

/** The figures of a sentence with their links: “300 miles (480 km)” and “from 9 to 10”. `amounts` are theirs, in order. */
export function linkFigures(
  all: readonly Piece[],
  amounts: readonly Amount[],
  figures: readonly Figure[],
): readonly Figure[] {
  return figures.map((figure, at) => ({
    ...figure,
    equivalentOf: isEquivalent(all, amounts[at - 1], amounts[at]) ? at - 1 : null,
    changeFrom: amounts[at]?.move === "to" ? at - 1 : null,
    changeTo: amounts[at]?.move === "from" ? at + 1 : null,
  }));
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
