import { integer, multiply, type Decimal } from "../../../lib/decimal.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { ratioOf } from "./ratios.ts";
import type { Scale } from "./scales.ts";

/** A number of more digits than news writes, and a longer one would make a value too long to read. */
const largestExponent = 40;
const longestMantissa = 60;

/** Matches “3” and “30”; not “300”. */
export const exponentDigits = /^\d{1,2}$/;
/** Matches “2” and “1.1”; not “1,000” or “123456789”. */
export const baseDigits = /^\d{1,6}(?:\.\d{1,6})?$/;
const timesSigns = new Set(["x", "×", "*"]);
const minusSigns = new Set(["-", "−", "–"]);
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The value of a number with a power, the power of ten that shifts it, if one does, and the index after it. */
interface Powered extends Scale {
  readonly scale: Decimal | null;
}

/** The number whose digits end at an index with the power that follows: “9.8e-3”, “1.3 × 10⁶”, “8x2^10”, “1.1 ^ 23”. */
export function powerAt(all: readonly Piece[], index: number, value: Decimal): Powered | null {
  // “9.8e-3” and “9.8 e-3”, but “on page 9 e3” tells a name
  if (lowerAt(all, index) === "e" && (all[index]?.glued || value.exponent < 0)) {
    return shifted(value, exponentAt(all, index + 1));
  }
  if (!timesSigns.has(lowerAt(all, index))) return raisedTo(value, caretAt(all, index, value));
  const base = baseAt(all, index + 1);
  if (!base) return null;
  const exponent = caretAt(all, index + 2, base) ?? bareAt(all, index + 2, base);
  if (isTen(base)) return shifted(value, exponent);
  const power = raisedTo(base, exponent);
  return power && { ...power, value: multiply(value, power.value) };
}

interface Exponent {
  readonly size: number;
  readonly end: number;
}

function baseAt(all: readonly Piece[], index: number): Decimal | null {
  const text = lowerAt(all, index);
  if (all[index]?.kind !== "digits" || !baseDigits.test(text)) return null;
  const [whole = "", fraction = ""] = text.split(".");
  return { mantissa: BigInt(whole + fraction), exponent: -fraction.length };
}

function isTen({ mantissa, exponent }: Decimal): boolean {
  return mantissa === 10n && exponent === 0;
}

/** The “^23” of “1.1^23” and the “⁶” of “10⁶”; on another base a raised digit is the mark of a note. */
function caretAt(all: readonly Piece[], index: number, base: Decimal): Exponent | null {
  if (lowerAt(all, index) === "^") return exponentAt(all, index + 1, true);
  return isTen(base) ? raisedAt(all, index) : null;
}

/** The “-3” of “2×10-3”, where a text has lost its raised type. */
function bareAt(all: readonly Piece[], index: number, base: Decimal): Exponent | null {
  return isTen(base) && minusSigns.has(lowerAt(all, index)) ? exponentAt(all, index) : null;
}

/** `loose`: a space may stand before it, as in “10 ^ 6”. */
function exponentAt(all: readonly Piece[], index: number, loose = false): Exponent | null {
  const sign = lowerAt(all, index);
  const negative = minusSigns.has(sign);
  const at = negative || sign === "+" ? index + 1 : index;
  if (!exponentDigits.test(lowerAt(all, at)) || !(all[at]?.glued || (loose && at === index))) return null;
  const size = Number(lowerAt(all, at));
  return { size: negative ? -size : size, end: at + 1 };
}

function raisedAt(all: readonly Piece[], index: number): Exponent | null {
  const negative = lowerAt(all, index) === "⁻" ? 1 : 0;
  let digits = "";
  let end = index + negative;
  for (; all[end]?.glued && raised.includes(lowerAt(all, end)) && digits.length < 2; end++)
    digits += String(raised.indexOf(lowerAt(all, end)));
  return digits === "" ? null : { size: negative === 1 ? -Number(digits) : Number(digits), end };
}

function shifted(value: Decimal, exponent: Exponent | null): Powered | null {
  if (!exponent || Math.abs(exponent.size) > largestExponent) return null;
  const scale: Decimal = { mantissa: 1n, exponent: exponent.size };
  return { value: multiply(value, scale), end: exponent.end, scale };
}

function raisedTo(base: Decimal, exponent: Exponent | null): Powered | null {
  if (!exponent || base.mantissa === 0n) return null;
  if (isTen(base)) return shifted(integer(1), exponent);
  const size = Math.abs(exponent.size);
  if (base.mantissa.toString().length * size > longestMantissa) return null;
  const power = { mantissa: base.mantissa ** BigInt(size), exponent: base.exponent * size };
  const value = exponent.size < 0 ? ratioOf(integer(1), power) : power;
  return { value, end: exponent.end, scale: null };
}
