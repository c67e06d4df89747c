import { integer, negate } from "../../lib/decimal.ts";
import type { Quantity } from "./quantities.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";
import type { Unit } from "./units/unit.ts";

const degree: Unit = {
  code: "deg",
  name: "degree",
  kind: "measure",
  system: "ucum",
  factor: integer(1),
  assumed: false,
};
const scales = new Set([degree.code, "Cel", "[degF]"]);

/** “20 degrees below zero” and “20 below zero”, where the minus is said behind the number; null for all else. */
export function belowZero(all: readonly Piece[], quantity: Quantity): Quantity | null {
  const { end, kind, low, high } = quantity;
  const unit = kind === "count" ? degree : quantity.unit;
  const below = lowerAt(all, end) === "below" && lowerAt(all, end + 1) === "zero";
  if (!below || unit === null || !scales.has(unit.code)) return null;
  const place = { end: end + 2, rateEnd: end + 2 };
  return { ...quantity, ...place, unit, kind: unit.kind, low: negate(high), high: negate(low) };
}
