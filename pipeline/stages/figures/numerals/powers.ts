import type { Decimal } from "../../../lib/decimal.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import type { Scale } from "./scales.ts";

/** A number of more digits than news writes, and a longer one would make a value too long to read. */
const largestExponent = 40;

/** Matches “3” and “30”; not “300”. */
export const exponentDigits = /^\d{1,2}$/;
const timesSigns = new Set(["x", "×", "*"]);
const minusSigns = new Set(["-", "−", "–"]);
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The power of ten that follows digits: the “e-3” of “9.8e-3”, the “×10^6” and “ × 10⁶” of “1.3 × 10^6”. */
export function powerAt(all: readonly Piece[], index: number): Scale | null {
  if (lowerAt(all, index) === "e" && all[index]?.glued) return exponentAt(all, index + 1);
  if (!timesSigns.has(lowerAt(all, index)) || lowerAt(all, index + 1) !== "10") return null;
  const caret = lowerAt(all, index + 2) === "^";
  if (!caret && !minusSigns.has(lowerAt(all, index + 2))) return raisedAt(all, index + 2);
  return exponentAt(all, caret ? index + 3 : index + 2);
}

function exponentAt(all: readonly Piece[], index: number): Scale | null {
  const sign = lowerAt(all, index);
  const at = minusSigns.has(sign) || sign === "+" ? index + 1 : index;
  if (!exponentDigits.test(lowerAt(all, at)) || !all[at]?.glued) return null;
  return scale(minusSigns.has(sign) ? -Number(lowerAt(all, at)) : Number(lowerAt(all, at)), at + 1);
}

function raisedAt(all: readonly Piece[], index: number): Scale | null {
  const negative = lowerAt(all, index) === "⁻" ? 1 : 0;
  let digits = "";
  let end = index + negative;
  for (; all[end]?.glued && raised.includes(lowerAt(all, end)) && digits.length < 2; end++)
    digits += String(raised.indexOf(lowerAt(all, end)));
  return digits === "" ? null : scale(negative === 1 ? -Number(digits) : Number(digits), end);
}

function scale(exponent: number, end: number): Scale | null {
  const value: Decimal = { mantissa: 1n, exponent };
  return Math.abs(exponent) <= largestExponent ? { value, end } : null;
}
