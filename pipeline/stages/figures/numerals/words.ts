import {
  add,
  compare,
  formatDecimal,
  integer,
  multiply,
  negate,
  type Decimal,
} from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { isNegative, significantDigits } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import { scaleAt, type Scale } from "./scales.ts";

const values = new Map(readTable("numberWords").map((row) => [row.word ?? "", Number(row.value)]));
const hundred = integer(100);

/** A number below one hundred: “seven”, “nineteen”, “forty”, “twenty-three”, “twenty three”. */
export function smallNumberAt(all: readonly Piece[], index: number): Scale | null {
  const value = values.get(lowerAt(all, index));
  if (value === undefined) return null;
  const next = isJoint(all, index + 1) ? index + 2 : index + 1;
  const unit = values.get(lowerAt(all, next)) ?? 0;
  const compound = value >= 20 && unit > 0 && unit < 10;
  return { value: integer(compound ? value + unit : value), end: compound ? next + 1 : index + 1 };
}

/**
 * The cardinal number written in words at an index: “two hundred and fifty”, “a thousand”, “five million”. Of “one
 * million two years ago” the “two” is none of it: after a thousand, less than a hundred needs an “and”.
 */
export function wordsAt(all: readonly Piece[], index: number): Numeral | null {
  if (!isNegative(all, index)) return positiveAt(all, index);
  const number = positiveAt(all, isJoint(all, index + 1) ? index + 2 : index + 1);
  return number && { ...number, first: index, low: negate(number.low), high: negate(number.high) };
}

function positiveAt(all: readonly Piece[], index: number): Numeral | null {
  let total = integer(0);
  let end = index;
  let last: Decimal | null = null;
  for (;;) {
    const start = skipAnd(all, end, index, null);
    const group = groupAt(all, start, index);
    const scale = group && scaleAt(all, group.end);
    if (!group || (scale && last && compare(scale.value, last) >= 0)) break;
    const part = scale ? multiply(group.value, scale.value) : group.value;
    if (last && start === end && compare(part, hundred) < 0) break;
    total = add(total, part);
    end = scale?.end ?? group.end;
    if (!scale) break;
    last = scale.value;
  }
  if (end === index) return null;
  const decimals = last === null ? decimalsAt(all, end) : null;
  const scale = decimals && scaleAt(all, decimals.end);
  const spoken = decimals ? add(total, decimals.value) : total;
  const low = scale ? multiply(spoken, scale.value) : spoken;
  return {
    first: index,
    end: scale?.end ?? decimals?.end ?? end,
    form: "words",
    low,
    high: low,
    scale: scale?.value ?? last,
    significant: significantDigits(formatDecimal(low)),
    implies: null,
  };
}

/** In digits. */
const longestFraction = 12;

/** The “point five” of “two point five”, the “point nought four” of “nine point nought four”. */
function decimalsAt(all: readonly Piece[], index: number): Scale | null {
  if (lowerAt(all, index) !== "point") return null;
  let digits = "";
  let end = index + 1;
  for (; digits.length < longestFraction; end++) {
    const value = values.get(lowerAt(all, end));
    if (value === undefined || value > 9) break;
    digits += String(value);
  }
  if (digits !== "") return { value: { mantissa: BigInt(digits), exponent: -digits.length }, end };
  const tens = smallNumberAt(all, end);
  return tens && { value: multiply(tens.value, hundredth), end: tens.end };
}

const hundredth: Decimal = { mantissa: 1n, exponent: -2 };

/** “one”, “twenty-three”, “two hundred and three”, “five hundred”; “a” only before a scale word. */
function groupAt(all: readonly Piece[], index: number, first: number): Scale | null {
  const small = (index === first ? oneScale(all, index) : null) ?? smallNumberAt(all, index);
  const scale = small && scaleAt(all, small.end);
  if (!small || !scale || compare(scale.value, hundred) !== 0) return small;
  const rest = smallNumberAt(all, skipAnd(all, scale.end, first, hundred));
  const hundreds = multiply(small.value, hundred);
  return rest ? { value: add(hundreds, rest.value), end: rest.end } : { value: hundreds, end: scale.end };
}

const articles = new Set(["a", "an"]);

/** The one that “a million” and “hundred thousand” stand for. */
function oneScale(all: readonly Piece[], index: number): Scale | null {
  const one = integer(1);
  if (articles.has(lowerAt(all, index)) && scaleAt(all, index + 1)) return { value: one, end: index + 1 };
  const chained = lowerAt(all, index) === "hundred" && scaleAt(all, index)?.end === index + 2;
  return chained ? { value: one, end: index } : null;
}

/**
 * The index after an “and” that goes on with the number. In “between two hundred and three hundred” and “a thousand and
 * two hundred” something else follows: `stop` is the scale after the “and” that shows it, null for any.
 */
function skipAnd(all: readonly Piece[], index: number, first: number, stop: Decimal | null): number {
  if (index === first || lowerAt(all, index) !== "and" || lowerAt(all, first - 1) === "between") return index;
  const small = smallNumberAt(all, index + 1);
  const scale = small && scaleAt(all, small.end);
  const other = scale && (stop === null || compare(scale.value, stop) === 0);
  return small && !other ? index + 1 : index;
}
