import { add, compare, integer, multiply, type Decimal } from "../../../lib/decimal.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { digitsAt } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import { isPartOfWhole, namedPartAt, wordsUpTo, type Part } from "./parts.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { slashedAt } from "./slashes.ts";
import { wordsAt } from "./words.ts";

const notHalf = wordClass("not-half");
const two = integer(2);
const ten = integer(10);
const hundred = integer(100);
const half: Decimal = { mantissa: 5n, exponent: -1 };

/** A whole number and a fraction: “two and a half”, “one-and-a-half”, “2½”, “2 1/2”, “two hundred and five tenths”. */
export function mixedAt(all: readonly Piece[], index: number): Scale | null {
  const number = digitsAt(all, index) ?? wordsAt(all, index);
  if (!number) return null;
  const { whole, rest } = splitAt(all, number);
  const slashed = whole.scale ? null : (slashedAt(all, whole.end) ?? joinedPartAt(all, whole));
  if (slashed) return { value: add(whole.low, slashed.value), end: slashed.end };
  const part = rest ?? afterAnd(all, whole.end);
  return part && sumOf(all, whole, part);
}

/** In “five billion and three quarters” the “three” belongs to the quarters, though “billion and three” is a number too. */
function splitAt(
  all: readonly Piece[],
  number: Numeral,
): { readonly whole: Numeral; readonly rest: Part | null } {
  for (let at = number.end - 1; at > number.first; at--) {
    const rest = lowerAt(all, at) === "and" ? afterAnd(all, at) : null;
    const whole = rest && rest.end > number.end ? wordsUpTo(all, number.first, at) : null;
    if (whole) return { whole, rest };
  }
  return { whole: number, rest: null };
}

/** The “-1/2” of “2-1/2 inches” */
function joinedPartAt(all: readonly Piece[], { form, low, end }: Numeral): Scale | null {
  const whole = form === "digits" && low.exponent === 0 && isJoint(all, end);
  return whole && all[end + 1]?.kind === "digits" ? slashedAt(all, end + 1) : null;
}

/** The “and a half” of “two and a half”, the “-and-three-quarters” of “one-and-three-quarters”. */
function afterAnd(all: readonly Piece[], index: number): Part | null {
  const step = isJoint(all, index) ? 1 : 0;
  if (lowerAt(all, index + step) !== "and") return null;
  const next = index + step + 1 + step;
  const last = next + 1 + (isJoint(all, next + 1) ? 1 : 0);
  if (lowerAt(all, next) === "a" && lowerAt(all, last) === "half")
    return startsOther(all, last + 1) ? null : { value: half, end: last + 1, denominator: two, word: last };
  const part = namedPartAt(all, next);
  return part && isPartOfWhole(all, next, part) ? part : null;
}

/** “a 10k and a half-marathon” */
function startsOther(all: readonly Piece[], index: number): boolean {
  return isJoint(all, index) && notHalf.has(lowerAt(all, index + 1));
}

/** “3 million and a half” are 3.5 million, “two billion and a half million” two billion and 500,000. */
function sumOf(all: readonly Piece[], whole: Numeral, part: Part): Scale | null {
  // hundreds are no scale of their own: “a hundred and a half million”
  const large = whole.scale && compare(whole.scale, hundred) > 0 ? whole.scale : null;
  const own = large && scaleAt(all, part.end);
  if (own) {
    const smaller = compare(own.value, large) < 0;
    return smaller ? { value: add(whole.low, multiply(part.value, own.value)), end: own.end } : null;
  }
  // “2 million and a half”, but “two million and five and a half”
  const scale = scaleAt(all, whole.end - 1) && compare(part.denominator, ten) < 0 ? large : null;
  const value = scale ? multiply(part.value, scale) : part.value;
  return { value: add(whole.low, value), end: part.end };
}
