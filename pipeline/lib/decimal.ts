/** An exact decimal number: `mantissa` × 10 to the power of `exponent`. Never a float, so no digit is lost. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Matches “-12.50”, “7” and “.5”; not “1,200”, “1e5” or “5.”. */
export const plainDecimal = /^(-?)(\d*)(?:\.(\d+))?$/;

/** An integer as a decimal. Throws a RangeError if `value` is not a safe integer. */
export function integer(value: number): Decimal {
  if (!Number.isSafeInteger(value)) throw new RangeError(`expected a safe integer, got ${value}`);
  return { mantissa: BigInt(value), exponent: 0 };
}

/** The number that `text` writes with digits, a point and a leading `-` only; null if it is anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = plainDecimal.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return null;
  return { mantissa: BigInt(`${sign}${whole}${fraction}`), exponent: -fraction.length };
}

/** The number of a cell that must hold one. Throws a RangeError, which names the cell, if it does not. */
export function decimalOf(cell: string): Decimal {
  const value = parseDecimal(cell);
  if (value === null) throw new RangeError(`expected a decimal number, got “${cell}”`);
  return value;
}

function mantissaAt(value: Decimal, exponent: number): bigint {
  return value.mantissa * 10n ** BigInt(value.exponent - exponent);
}

/** The exact sum. */
export function add(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { mantissa: mantissaAt(left, exponent) + mantissaAt(right, exponent), exponent };
}

/** The exact product. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  return { mantissa: left.mantissa * right.mantissa, exponent: left.exponent + right.exponent };
}

/** The same number with the other sign. */
export function negate(value: Decimal): Decimal {
  return { mantissa: -value.mantissa, exponent: value.exponent };
}

/** Negative if `left` is less than `right`, 0 if they are equal, positive if it is greater. */
export function compare(left: Decimal, right: Decimal): number {
  const exponent = Math.min(left.exponent, right.exponent);
  const difference = mantissaAt(left, exponent) - mantissaAt(right, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The quotient of two numbers that are not negative, rounded half up to `places` digits after the point.
 * Throws a RangeError on a divisor of zero, as BigInt does.
 */
export function divide(left: Decimal, right: Decimal, places: number): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  const divisor = mantissaAt(right, exponent);
  const twice = (mantissaAt(left, exponent) * 10n ** BigInt(places) * 2n) / divisor;
  return { mantissa: (twice + 1n) / 2n, exponent: -places };
}

/** The shortest plain notation: no exponent, no trailing zeros after the point, no `-0`. */
export function formatDecimal(value: Decimal): string {
  const sign = value.mantissa < 0n ? "-" : "";
  const digits = (value.mantissa < 0n ? -value.mantissa : value.mantissa).toString();
  if (value.exponent >= 0)
    return value.mantissa === 0n ? "0" : `${sign}${digits}${"0".repeat(value.exponent)}`;
  const padded = digits.padStart(1 - value.exponent, "0");
  const whole = padded.slice(0, value.exponent);
  const fraction = padded.slice(value.exponent).replace(trailingZeros, "");
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Matches the end of “2500”; not “2501”. */
export const trailingZeros = /(?<!0)0+$/;
