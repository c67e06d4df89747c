import { compare } from "../../lib/decimal.ts";
import { qualifierBefore, type Qualifier } from "./qualifiers.ts";
import type { Quantity } from "./quantities.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";

/** Two bounds that make an interval: “greater than 120 and less than 450”. */
export interface Bounds {
  /** The amounts by size. */
  readonly low: Quantity;
  readonly high: Quantity;
  /** Index where the first bound starts. */
  readonly opening: number;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

const lower = new Set(["more_than", "at_least"]);
const upper = new Set(["less_than", "at_most", "up_to"]);

/** The interval of two amounts with a bound each, joined by “and” or “but”; null if they make none. */
export function boundsOf(all: readonly Piece[], left: Quantity, right: Quantity): Bounds | null {
  const first = qualifierBefore(all, left.first);
  const second = qualifierBefore(all, right.first);
  const link = lowerAt(all, left.rateEnd);
  if (!first || second?.first !== left.rateEnd + 1 || (link !== "and" && link !== "but")) return null;
  if (lower.has(first.value) && upper.has(second.value))
    return interval(left, first, right, second, first.first);
  if (upper.has(first.value) && lower.has(second.value))
    return interval(right, second, left, first, first.first);
  return null;
}

function interval(
  low: Quantity,
  above: Qualifier,
  high: Quantity,
  below: Qualifier,
  opening: number,
): Bounds | null {
  if (compare(low.low, high.low) >= 0) return null;
  const [lowInclusive, highInclusive] = [above.value === "at_least", below.value !== "less_than"];
  return { low, high, opening, lowInclusive, highInclusive };
}
