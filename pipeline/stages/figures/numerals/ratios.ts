import { compare, divide, type Decimal } from "../../../lib/decimal.ts";

/** How many digits a recurring decimal keeps: more than any text needs, and no more than a reader can bear. */
const significantDigits = 12;

/** The quotient of two positive numbers to twelve significant digits: 0.666666666667 for two thirds. */
export function ratioOf(parts: Decimal, whole: Decimal): Decimal {
  const shift = magnitude(whole) - magnitude(parts);
  const raised = { mantissa: parts.mantissa, exponent: parts.exponent + shift };
  const places = significantDigits + shift - (compare(raised, whole) < 0 ? 0 : 1);
  return divide(parts, whole, Math.max(0, places));
}

/** How many digits stand before the point. */
function magnitude(value: Decimal): number {
  return value.mantissa.toString().length + value.exponent;
}
