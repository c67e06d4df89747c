import { add, decimalOf, integer, multiply, type Decimal } from "../../lib/decimal.ts";
import type { Quantity } from "./quantities.ts";
import { lowerAt, type Piece } from "./text/pieces.ts";

/** How many of the smaller unit make one of the larger: the sum is said in the smaller one, where it is exact. */
const pairs: ReadonlyMap<string, number> = new Map([
  ["[ft_i] [in_i]", 12],
  ["h min", 60],
  ["min s", 60],
  ["[lb_av] [oz_av]", 16],
  ["[stone_av] [lb_av]", 14],
]);

/** Joins amounts that are said in two units: “5 feet 2 inches”, “thirteen dollars and forty-five cents”, “15 dollars 50”. */
export function joinCompounds(all: readonly Piece[], quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const sum = last && follows(all, last, quantity) ? sumOf(all, last, quantity) : null;
    if (sum) joined.splice(-1, 1, sum);
    else joined.push(quantity);
  }
  return joined;
}

function follows(all: readonly Piece[], left: Quantity, right: Quantity): boolean {
  const gap = right.first - left.rateEnd;
  return left.rateEnd === left.end && (gap === 0 || (gap === 1 && lowerAt(all, left.end) === "and"));
}

function sumOf(all: readonly Piece[], left: Quantity, right: Quantity): Quantity | null {
  if (!left.unit || left.numeral.form === "vague" || right.numeral.form === "vague") return null;
  if (left.unit.kind === "money") return moneyOf(all, left, right);
  const factor = pairs.get(`${left.unit.code} ${right.unit?.code ?? ""}`);
  return factor === undefined
    ? null
    : joined(left, right, add(multiply(left.low, integer(factor)), right.low));
}

const hundredth = decimalOf("0.01");

function moneyOf(all: readonly Piece[], left: Quantity, right: Quantity): Quantity | null {
  const whole = left.low.exponent >= 0 && left.numeral.scale === null && left.unitRange !== null;
  if (!whole || left.unitRange.first < left.numeral.first) return null;
  const cents = right.unit?.code === left.unit?.code && right.unit?.factor.exponent === -2;
  if (cents) return joined({ ...left, unit: left.unit }, right, add(left.low, right.low), left.unit);
  const bare =
    right.unit === null && right.first === left.end && isTwoDigits(right) && endsHere(all, right.end);
  return bare ? joined(left, right, add(left.low, multiply(right.low, hundredth)), left.unit) : null;
}

function isTwoDigits({ numeral, low }: Quantity): boolean {
  return numeral.scale === null && low.exponent === 0 && low.mantissa >= 10n && low.mantissa < 100n;
}

function endsHere(all: readonly Piece[], index: number): boolean {
  const next = all[index];
  return next === undefined || next.kind === "sign" || next.lower === "more";
}

function joined(left: Quantity, right: Quantity, value: Decimal, unit = right.unit): Quantity {
  return { ...right, first: left.first, from: left.from, unit, kind: left.kind, low: value, high: value };
}
