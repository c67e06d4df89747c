import { compare, divide, formatDecimal, integer, type Decimal } from "../../../lib/decimal.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { digitsAt } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import type { Scale } from "./scales.ts";
import { smallNumberAt, wordsAt } from "./words.ts";

/** “one in five”, “9 out of 10”, “one of every nine”, “eight of 10”. */
export function shareAt(all: readonly Piece[], index: number): (Scale & { readonly whole: false }) | null {
  const part = smallNumberAt(all, index) ?? plainNumberAt(all, index);
  if (!part) return null;
  const outOf = lowerAt(all, part.end) === "out" && lowerAt(all, part.end + 1) === "of";
  if (!outOf && lowerAt(all, part.end) !== "in" && lowerAt(all, part.end) !== "of") return null;
  const next = part.end + (outOf ? 2 : 1);
  const every = lowerAt(all, next) === "every";
  const whole = plainNumberAt(all, every ? next + 1 : next) ?? wordsAt(all, every ? next + 1 : next);
  if (!whole || !isShare(part.value, valueOf(whole), outOf || every)) return null;
  // “one of two brothers” is no share
  if (lowerAt(all, part.end) === "of" && !every && !tens.has(formatDecimal(valueOf(whole)))) return null;
  return { value: divide(part.value, valueOf(whole), 4), end: whole.end, whole: false };
}

const tens = new Set(["10", "100"]);

function valueOf(read: Scale | Numeral): Decimal {
  return "low" in read ? read.low : read.value;
}

/** Without “out of” or “every”, only small parts of round wholes: “scored 12 in 14 games” is no share. */
function isShare(part: Decimal, whole: Decimal, sure: boolean): boolean {
  if (compare(part, integer(0)) <= 0 || compare(part, whole) >= 0) return false;
  if (sure) return true;
  const size = Number(whole.mantissa);
  return (
    whole.exponent === 0 &&
    compare(part, integer(10)) < 0 &&
    (size <= 10 || (size % 10 === 0 && size <= 1000000))
  );
}

/** A number in digits without point or scale. */
export function plainNumberAt(all: readonly Piece[], index: number): Scale | null {
  const numeral = digitsAt(all, index);
  return numeral?.scale === null && numeral.low.exponent === 0
    ? { value: numeral.low, end: numeral.end }
    : null;
}
