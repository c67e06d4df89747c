import { trailingZeros } from "../../../lib/decimal.ts";

/** Matches “,” and the spaces that part thousands; not “.”. */
export const separators = /[,\u00a0\u2009\u202f]/g;

/** Matches the start of “0.05” and “007”; not of “10”. */
export const leadingZeros = /^0[0.]*(?=\d)/;

/** Significant digits as printed: zeros in front never count, zeros at the end only after a point. */
export function significantDigits(text: string): number {
  const digits = text.replace(separators, "").replace(leadingZeros, "");
  const counted = digits.includes(".") ? digits.replace(".", "") : digits.replace(trailingZeros, "");
  return Math.max(1, counted.length);
}
