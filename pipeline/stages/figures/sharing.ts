import { add, compare, formatDecimal, integer, multiply, type Decimal } from "../../lib/decimal.ts";
import { moveCue } from "./changes/cues.ts";
import type { Quantity } from "./quantities.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";

/** The quantity with the unit of the other where it has none: “5 to 10 percent”, “$2-3 million”. */
export function withUnitOf(quantity: Quantity, other: Quantity): Quantity | null {
  if (quantity.unit || !other.unit) return quantity;
  if (quantity.joined || quantity.numeral.form === "fraction") return null;
  const { unit, kind, unitRange, perUnit } = other;
  const [low, high] = [multiply(quantity.low, unit.factor), multiply(quantity.high, unit.factor)];
  return { ...quantity, unit, kind, low, high, unitRange, perUnit };
}

/** “45 and 50 mg”: two amounts with one unit. */
export function listed(left: Quantity, right: Quantity): readonly [Quantity, Quantity] | null {
  const after =
    right.unitRange !== null && right.unitRange.first >= right.numeral.end && right.kind !== "age";
  const named =
    left.kind === "count" && after && left.end === right.first - 1 ? withUnitOf(left, right) : null;
  if (!named) return null;
  const low = inScale(named, right);
  return [{ ...named, low, high: low, unitRange: null }, right];
}

/** “10 by 12 feet”: two lengths. */
export function sidesOf(left: Quantity, right: Quantity): readonly [Quantity, Quantity] | null {
  const named = left.unit === null && right.kind === "measure" ? withUnitOf(left, right) : null;
  return named && [{ ...named, unitRange: null }, right];
}

/** The “40” of “40, 50 or 60 dollars”, where the “50” has its unit from the “60”. */
export function itemOf(all: readonly Piece[], left: Quantity, right: Quantity): Quantity | null {
  const lacks = left.kind === "count" && right.unit !== null && right.unitRange === null;
  if (!lacks || !itemSigns.has(lowerAt(all, left.end)) || left.end + 1 !== right.first) return null;
  return withUnitOf(left, right);
}

/** Also of the sides of a thing: “2 x 3 x 4 metres”. */
const itemSigns = new Set([",", "by", "x", "×"]);

/** “90 million of the 2 billion euros” are euros too. */
export function partOf(part: Quantity, whole: Quantity): readonly [Quantity, Quantity] | null {
  const named = part.kind === "count" && whole.unit?.kind === "money" ? withUnitOf(part, whole) : null;
  return named && [{ ...named, unitRange: null }, whole];
}

/** “2 to 3 million” starts at two million; “500 to 1 million” at five hundred. */
export function inScale(low: Quantity, high: Quantity): Decimal {
  const scale = high.numeral.scale;
  if (!scale || low.numeral.scale) return low.low;
  const scaled = multiply(low.low, scale);
  return compare(scaled, high.low) < 0 ? scaled : low.low;
}

/** How many times its end the start of a fall may be, and that of a change of which it is not said where it leads. */
const steepest = { down: integer(1000), either: integer(10) };
const thousand = integer(1000);

/** “fell from 5 to 3 million” starts at five million, “grew from 5 to 3 million” at five. */
export function startInScale(all: readonly Piece[], low: Quantity, high: Quantity): Decimal {
  const rising = inScale(low, high);
  const { scale } = high.numeral;
  const shares = scale !== null && low.numeral.scale === null && compare(low.numeral.low, thousand) < 0;
  if (!shares || lowerAt(all, low.first - 1) !== "from" || compare(rising, low.low) !== 0) return rising;
  const direction = moveCue(all, low.first - 1)?.direction ?? "either";
  if (direction === "up") return rising;
  const scaled = multiply(low.low, scale);
  return compare(scaled, multiply(high.low, steepest[direction])) < 0 ? scaled : rising;
}

/** “one or two”, “3 or 4 years”, “2 or 3 million”; “5 or 200” are two numbers. */
export function isNextInteger(low: Quantity, high: Quantity): boolean {
  const next = add(low.numeral.low, integer(1));
  const scale = low.numeral.scale === null ? high.numeral.scale : null;
  const same = compare(scale ? multiply(next, scale) : next, high.numeral.low) === 0;
  return (same || compare(next, high.numeral.low) === 0) && !formatDecimal(low.numeral.low).includes(".");
}
