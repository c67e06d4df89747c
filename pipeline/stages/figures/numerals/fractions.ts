import { multiply, negate, type Decimal } from "../../../lib/decimal.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { mixedAt } from "./mixed.ts";
import type { Numeral } from "./numeral.ts";
import { namedPartAt, standsAsFraction } from "./parts.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { shareAt } from "./shares.ts";
import { signAt } from "./signs.ts";
import { slashedAt } from "./slashes.ts";
import { startsNumber } from "./words.ts";

const notHalf = wordClass("not-half");
const beforeHalf = wordClass("before-half");

/** A fraction and the index after it. */
interface Fraction extends Scale {
  /** True if a whole number stands before it. */
  readonly whole: boolean;
}

const half: Decimal = { mantissa: 5n, exponent: -1 };
const quarter: Decimal = { mantissa: 25n, exponent: -2 };

/** The fraction at an index: “half”, “a third”, “minus two-thirds”, “1/2”, “¾”, “one in five”, “two and a half”. */
export function fractionAt(all: readonly Piece[], index: number): Numeral | null {
  const sign = signAt(all, index);
  const found = positiveAt(all, sign.end);
  if (!found) return null;
  const scale = multiplierAt(all, found.end);
  const size = scale ? multiply(found.value, scale.value) : found.value;
  const low = sign.negative ? negate(size) : size;
  return {
    first: index,
    end: scale?.end ?? found.end,
    form: found.whole || scale ? "words" : "fraction",
    low,
    high: low,
    scale: scale?.value ?? null,
    significant: found.whole ? 2 : 1,
    implies: null,
  };
}

function positiveAt(all: readonly Piece[], index: number): Fraction | null {
  const [piece, word] = [all[index], lowerAt(all, index)];
  if (piece?.kind === "word" && !startsNumber(word) && word !== "half" && word !== "quarter") return null;
  const mixed = mixedAt(all, index);
  if (mixed) return { ...mixed, whole: true };
  const part = halfAt(all, index) ?? shareAt(all, index) ?? namedAt(all, index) ?? slashedAt(all, index);
  return part && { ...part, whole: false };
}

/** The “million” of “half a million”, “half-a-million”, “quarter million” and “three quarters of a million”. */
function multiplierAt(all: readonly Piece[], index: number): Scale | null {
  const linked =
    lowerAt(all, index) === "of" || (isJoint(all, index) && articles.has(lowerAt(all, index + 1)));
  const article = linked ? index + 1 : index;
  if (articles.has(lowerAt(all, article))) return scaleAt(all, article + 1);
  return article === index ? scaleAt(all, index) : null;
}

const articles = new Set(["a", "an", "one"]);

/** “half”, but not that of “the first half”, “half-time”, “an hour and a half”. */
function halfAt(all: readonly Piece[], index: number): Scale | null {
  if (lowerAt(all, index) !== "half" || beforeHalf.has(lowerAt(all, index - 1))) return null;
  if (isJoint(all, index - 1)) return null;
  const next = isJoint(all, index + 1) ? index + 2 : index + 1;
  return notHalf.has(lowerAt(all, next)) ? null : { value: half, end: index + 1 };
}

/** “a third”, “one-third”, “three quarters”, “quarter million”, “twenty-seven hundredths”. */
function namedAt(all: readonly Piece[], index: number): Scale | null {
  if (lowerAt(all, index) === "quarter" && scaleAt(all, index + 1)) return { value: quarter, end: index + 1 };
  const part = namedPartAt(all, index);
  return part && standsAsFraction(all, index, part) ? part : null;
}
