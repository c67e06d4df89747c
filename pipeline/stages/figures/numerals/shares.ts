import { compare, formatDecimal, integer, type Decimal } from "../../../lib/decimal.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitNamed } from "../units/measures.ts";
import { digitsAt } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import { ratioOf } from "./ratios.ts";
import type { Scale } from "./scales.ts";
import { isAlone } from "./signs.ts";
import { smallNumberAt, wordsAt } from "./words.ts";

/** “one in five”, “9 out of 10”, “one of every nine”, “eight of 10”, “1 over 20” where nothing else is said. */
export function shareAt(all: readonly Piece[], index: number): Scale | null {
  const part = smallNumberAt(all, index) ?? plainNumberAt(all, index);
  if (!part) return null;
  if (lowerAt(all, part.end) === "over") return quotientAt(all, index, part);
  if (isJoint(all, part.end)) return hyphenedAt(all, part);
  const outOf = lowerAt(all, part.end) === "out" && lowerAt(all, part.end + 1) === "of";
  if (!outOf && lowerAt(all, part.end) !== "in" && lowerAt(all, part.end) !== "of") return null;
  const next = part.end + (outOf ? 2 : 1);
  const every = lowerAt(all, next) === "every";
  const whole = plainNumberAt(all, every ? next + 1 : next) ?? wordsAt(all, every ? next + 1 : next);
  if (!whole || !isShare(part.value, valueOf(whole), outOf || every)) return null;
  // “one of two brothers” and “one in 24 hours” are no shares
  if (unitNamed(all, whole.end)?.unit.kind === "duration" && !outOf && !every) return null;
  if (lowerAt(all, part.end) === "of" && !every && !tens.has(formatDecimal(valueOf(whole)))) return null;
  return { value: ratioOf(part.value, valueOf(whole)), end: whole.end };
}

/** “a one-in-five chance” */
function hyphenedAt(all: readonly Piece[], { value, end }: Scale): Scale | null {
  if (lowerAt(all, end + 1) !== "in" || !isJoint(all, end + 2)) return null;
  const whole = plainNumberAt(all, end + 3) ?? wordsAt(all, end + 3);
  return whole && isShare(value, valueOf(whole), true)
    ? { value: ratioOf(value, valueOf(whole)), end: whole.end }
    : null;
}

/** In “two over three hours” the “over” is no division. */
function quotientAt(all: readonly Piece[], index: number, part: Scale): Scale | null {
  const whole = plainNumberAt(all, part.end + 1) ?? wordsAt(all, part.end + 1);
  if (!whole || !isAlone(all, index, whole.end)) return null;
  const [parts, divisor] = [part.value, valueOf(whole)];
  const positive = compare(parts, integer(0)) > 0 && compare(divisor, integer(0)) > 0;
  return positive ? { value: ratioOf(parts, divisor), end: whole.end } : null;
}

const tens = new Set(["10", "100"]);

function valueOf(read: Scale | Numeral): Decimal {
  return "low" in read ? read.low : read.value;
}

/** Without “out of” or “every”, only small parts of round wholes and one of any: “scored 12 in 14 games” is no share. */
function isShare(part: Decimal, whole: Decimal, sure: boolean): boolean {
  if (compare(part, integer(0)) <= 0 || compare(part, whole) >= 0) return false;
  if (sure) return true;
  const size = Number(whole.mantissa);
  return (
    whole.exponent === 0 &&
    compare(part, integer(10)) < 0 &&
    (size <= 10 || (size % 10 === 0 && size <= 1000000) || (compare(part, integer(1)) === 0 && size < 100))
  );
}

/** A number in digits without point or scale. */
export function plainNumberAt(all: readonly Piece[], index: number): Scale | null {
  const numeral = digitsAt(all, index);
  return numeral?.scale === null && numeral.low.exponent === 0
    ? { value: numeral.low, end: numeral.end }
    : null;
}
