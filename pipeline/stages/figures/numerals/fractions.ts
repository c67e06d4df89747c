import { add, compare, divide, integer, multiply, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { digitsAt } from "./digits.ts";
import type { Numeral } from "./numeral.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { smallNumberAt, wordsAt } from "./words.ts";

const rows = readTable("fractions");
const singular = new Map(rows.map((row) => [row.singular ?? "", Number(row.denominator)]));
const plural = new Map(rows.map((row) => [row.plural ?? "", Number(row.denominator)]));
const signs = new Map(rows.flatMap((row) => signsOf(row.signs ?? "", Number(row.denominator))));
const functionWords = wordClass("function");
const notHalf = wordClass("not-half");
const beforeHalf = wordClass("before-half");
const half: Decimal = { mantissa: 5n, exponent: -1 };

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
  const found =
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

interface Fraction extends Scale {
  /** True if a whole number stands before it. */
  readonly whole: boolean;
}

function articleEnd(all: readonly Piece[], index: number): number {
  const article = lowerAt(all, index);
  return article === "a" || article === "an" ? index + 1 : index;
}

/** “two and a half”, “one-and-a-half”, “2½”, “2 1/2”. */
function mixedAt(all: readonly Piece[], index: number): Fraction | null {
  const whole = digitsAt(all, index) ?? wordsAt(all, index);
  if (!whole || whole.scale) return null;
  const rest = printedAt(all, whole.end) ?? andAt(all, whole.end);
  return rest && { value: add(whole.low, rest.value), end: rest.end, whole: true };
}

function andAt(all: readonly Piece[], index: number): Scale | null {
  const step = isJoint(all, index) ? 1 : 0;
  if (lowerAt(all, index + step) !== "and") return null;
  const next = index + step + 1 + step;
  const last = next + 1 + (isJoint(all, next + 1) ? 1 : 0);
  return lowerAt(all, next) === "a" && lowerAt(all, last) === "half" ? { value: half, end: last + 1 } : null;
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

/** “one in five”, “9 out of 10”. */
function shareAt(all: readonly Piece[], index: number): Fraction | null {
  const part = smallNumberAt(all, index) ?? plainAt(all, index);
  if (!part) return null;
  const outOf = lowerAt(all, part.end) === "out" && lowerAt(all, part.end + 1) === "of";
  if (!outOf && lowerAt(all, part.end) !== "in") return null;
  const every = part.end + (outOf ? 2 : 1);
  const at = lowerAt(all, every) === "every" ? every + 1 : every;
  const whole = plainAt(all, at) ?? wordsAt(all, at);
  if (!whole || !isShare(part.value, valueOf(whole), outOf)) return null;
  return { value: divide(part.value, valueOf(whole), 4), end: whole.end, whole: false };
}

function valueOf(read: Scale | Numeral): Decimal {
  return "low" in read ? read.low : read.value;
}

/** Of “in”, only small parts of round wholes: “scored 12 in 14 games” is no share. */
function isShare(part: Decimal, whole: Decimal, outOf: boolean): boolean {
  if (compare(part, integer(0)) <= 0 || compare(part, whole) >= 0) return false;
  if (outOf) return true;
  const size = Number(whole.mantissa);
  return (
    whole.exponent === 0 &&
    compare(part, integer(10)) < 0 &&
    (size <= 10 || (size % 10 === 0 && size <= 1000000))
  );
}

function plainAt(all: readonly Piece[], index: number): Scale | null {
  const numeral = digitsAt(all, index);
  return numeral?.scale === null && numeral.low.exponent === 0
    ? { value: numeral.low, end: numeral.end }
    : null;
}

/** “½”, “1/2”, “1⁄16”. */
function printedAt(all: readonly Piece[], index: number): Fraction | null {
  const sign = signs.get(all[index]?.text ?? "");
  if (sign) return { value: sign, end: index + 1, whole: false };
  const slash = lowerAt(all, index + 1);
  if ((slash !== "/" && slash !== "⁄") || lowerAt(all, index + 3) === "/") return null;
  const [numerator, denominator] = [plainAt(all, index), plainAt(all, index + 2)];
  if (!numerator || denominator?.end !== index + 3 || !all[index + 2]?.glued) return null;
  if (compare(numerator.value, denominator.value) >= 0 || compare(numerator.value, integer(0)) <= 0)
    return null;
  if (!slashDenominators.has(Number(denominator.value.mantissa))) return null;
  return { value: divide(numerator.value, denominator.value, 4), end: index + 3, whole: false };
}
