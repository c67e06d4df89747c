import { add, compare, divide, integer, multiply, negate, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitNamed } from "../units/measures.ts";
import { digitsAt } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { plainNumberAt, shareAt } from "./shares.ts";
import { smallNumberAt, wordsAt } from "./words.ts";

const rows = readTable("fractions");
const singular = new Map(rows.map((row) => [row.singular ?? "", Number(row.denominator)]));
const plural = new Map(rows.map((row) => [row.plural ?? "", Number(row.denominator)]));
const signs = new Map(rows.flatMap((row) => signsOf(row.signs ?? "", Number(row.denominator))));
const functionWords = wordClass("function");
const notHalf = wordClass("not-half");
const beforeHalf = wordClass("before-half");

/** A fraction and the index after it. */
interface Fraction extends Scale {
  /** True if a whole number stands before it. */
  readonly whole: boolean;
}

const half: Decimal = { mantissa: 5n, exponent: -1 };
const quarter: Decimal = { mantissa: 25n, exponent: -2 };

/** Denominators that news writes with a slash; with others (“9/11”, “24/7”) it is something else. */
const slashDenominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128, 1000]);

function share(numerator: number, denominator: number): Decimal {
  return divide(integer(numerator), integer(denominator), 4);
}

/** The first sign of a row stands for one part, the second for all parts but one: “⅓⅔”. */
function signsOf(printed: string, denominator: number): readonly (readonly [string, Decimal])[] {
  return printed
    .split("")
    .map((sign, at) => [sign, share(at === 0 ? 1 : denominator - 1, denominator)] as const);
}

/** The fraction at an index: “half”, “a third”, “two-thirds”, “1/2”, “¾”, “one in five”, “two and a half”. */
export function fractionAt(all: readonly Piece[], index: number): Numeral | null {
  const found: Fraction | null =
    mixedAt(all, index) ??
    halfAt(all, index) ??
    shareAt(all, index) ??
    namedAt(all, index) ??
    printedAt(all, index);
  if (!found) return null;
  const scale = scaleAt(all, articleEnd(all, found.end));
  const low = scale ? multiply(found.value, scale.value) : found.value;
  const form = found.whole || scale ? "words" : "fraction";
  return {
    first: index,
    end: scale?.end ?? found.end,
    form,
    low,
    high: low,
    scale: scale?.value ?? null,
    significant: found.whole ? 2 : 1,
    implies: null,
  };
}

function articleEnd(all: readonly Piece[], index: number): number {
  const article = lowerAt(all, index);
  return article === "a" || article === "an" ? index + 1 : index;
}

/** “two and a half”, “one-and-a-half”, “2½”, “2 1/2”. */
function mixedAt(all: readonly Piece[], index: number): Fraction | null {
  const whole = beforeParts(all, index, digitsAt(all, index) ?? wordsAt(all, index));
  if (!whole) return null;
  const rest = (whole.scale ? null : printedAt(all, whole.end)) ?? andAt(all, whole.end);
  if (!rest) return null;
  // “3 million and a half” are 3.5 million, but “a billion and a half million” are told by the next scale
  const own = whole.scale && scaleAt(all, articleEnd(all, rest.end));
  if (own) return null;
  const part = whole.scale ? multiply(rest.value, whole.scale) : rest.value;
  return {
    value: whole.low.mantissa < 0n ? add(whole.low, negate(part)) : add(whole.low, part),
    end: rest.end,
    whole: true,
  };
}

/** In “five billion and three quarters” the “three” belongs to the quarters. */
function beforeParts(all: readonly Piece[], index: number, whole: Numeral | null): Numeral | null {
  if (!whole || !plural.has(lowerAt(all, whole.end))) return whole;
  for (let at = whole.end - 1; at > index; at--) {
    if (lowerAt(all, at) === "and") return wordsAt(all.slice(0, at), index);
  }
  return whole;
}

function andAt(all: readonly Piece[], index: number): Scale | null {
  const step = isJoint(all, index) ? 1 : 0;
  if (lowerAt(all, index + step) !== "and") return null;
  const next = index + step + 1 + step;
  const last = next + 1 + (isJoint(all, next + 1) ? 1 : 0);
  if (lowerAt(all, next) === "a" && lowerAt(all, last) === "half") return { value: half, end: last + 1 };
  const article = articles.has(lowerAt(all, next));
  const part = article ? { value: integer(1), end: next + 1 } : wholeAt(all, next);
  return part && partsAt(all, part, article);
}

const articles = new Set(["a", "an"]);

/** The “third” after “two and a”, the “fifths” after “two and three”; not before a noun, which makes it an ordinal. */
function partsAt(all: readonly Piece[], count: Scale, article: boolean): Scale | null {
  const at = isJoint(all, count.end) ? count.end + 1 : count.end;
  const one = compare(count.value, integer(1)) === 0;
  const denominator = (one ? singular : plural).get(lowerAt(all, at));
  const next = all[at + 1];
  const free = !article || next?.kind !== "word" || functionWords.has(next.lower) || isUnitWord(all, at + 1);
  if (denominator === undefined || !free) return null;
  return { value: divide(count.value, integer(denominator), 4), end: at + 1 };
}

/** “two and a quarter hours” */
function isUnitWord(all: readonly Piece[], index: number): boolean {
  return unitNamed(all, index) !== null;
}

/** “half”, but not that of “the first half”, “half-time”, “an hour and a half”. */
function halfAt(all: readonly Piece[], index: number): Fraction | null {
  if (lowerAt(all, index) !== "half" || beforeHalf.has(lowerAt(all, index - 1))) return null;
  if (isJoint(all, index - 1)) return null;
  const next = isJoint(all, index + 1) ? index + 2 : index + 1;
  return notHalf.has(lowerAt(all, next)) ? null : { value: half, end: index + 1, whole: false };
}

/** “a third”, “one-third”, “three quarters”. With an article only where no noun follows: “a third man” is an ordinal. */
function namedAt(all: readonly Piece[], index: number): Fraction | null {
  // “quarter million”
  if (lowerAt(all, index) === "quarter" && scaleAt(all, index + 1))
    return { value: quarter, end: index + 1, whole: false };
  const article = lowerAt(all, index) === "a" || lowerAt(all, index) === "an";
  const count = article ? { value: integer(1), end: index + 1 } : wholeAt(all, index);
  if (!count) return null;
  const at = isJoint(all, count.end) ? count.end + 1 : count.end;
  const one = compare(count.value, integer(1)) === 0;
  const denominator = (one ? singular : plural).get(lowerAt(all, at));
  if (denominator === undefined || !standsAlone(all, index, at, article)) return null;
  return { value: divide(count.value, integer(denominator), 4), end: at + 1, whole: false };
}

function wholeAt(all: readonly Piece[], index: number): Scale | null {
  const small = smallNumberAt(all, index);
  return small && compare(small.value, integer(20)) < 0 ? small : null;
}

function standsAlone(all: readonly Piece[], index: number, word: number, article: boolean): boolean {
  if (lowerAt(all, index - 1) === "and" && article) return false;
  const next = all[word + 1];
  const free = next?.kind !== "word" || functionWords.has(next.lower);
  const isQuarter = lowerAt(all, word).startsWith("quarter");
  if (isQuarter && !isJoint(all, word - 1))
    return next?.lower === "of" || (article && beforeFraction.has(lowerAt(all, index - 1)));
  return article ? free && !isJoint(all, word + 1) : true;
}

/** A bare “a quarter” is three months after any other word. */
const beforeFraction = new Set([
  "by",
  "to",
  "than",
  "about",
  "nearly",
  "almost",
  "around",
  "roughly",
  "over",
  "only",
  "just",
]);

/** “½”, “1/2”, “1⁄16”. */
function printedAt(all: readonly Piece[], index: number): Fraction | null {
  const sign = signs.get(all[index]?.text ?? "");
  if (sign) return { value: sign, end: index + 1, whole: false };
  const slash = lowerAt(all, index + 1);
  if ((slash !== "/" && slash !== "⁄") || lowerAt(all, index + 3) === "/") return null;
  const [numerator, denominator] = [plainNumberAt(all, index), plainNumberAt(all, index + 2)];
  if (!numerator || denominator?.end !== index + 3 || !all[index + 2]?.glued) return null;
  if (compare(numerator.value, denominator.value) >= 0 || compare(numerator.value, integer(0)) <= 0)
    return null;
  if (!slashDenominators.has(Number(denominator.value.mantissa))) return null;
  return { value: divide(numerator.value, denominator.value, 4), end: index + 3, whole: false };
}
