import { compare, integer, type Decimal } from "../../../lib/decimal.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { unitNamed } from "../units/measures.ts";
import { denominatorAt, endsDenominator } from "./denominators.ts";
import type { Numeral } from "./numeral.ts";
import { ratioOf } from "./ratios.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { plainNumberAt } from "./shares.ts";
import { isAlone } from "./signs.ts";
import { wordsAt } from "./words.ts";

/** A fraction in words, the index after it and what it is a part by: 3 in “two thirds”. */
export interface Part extends Scale {
  readonly denominator: Decimal;
  /** Index of the first word of the denominator. */
  readonly word: number;
}

const one = integer(1);
const articles = new Set(["a", "an"]);
const functionWords = wordClass("function");

/** “a third”, “one-third”, “three quarters”, “five - eighths”, “three twenty-firsts”, whatever stands around it. */
export function namedPartAt(all: readonly Piece[], index: number): Part | null {
  if (all[index]?.kind === "digits")
    return isNearDenominator(all, index + 1) ? digitsPartAt(all, index) : null;
  const number = all[index]?.kind === "word" ? wordsAt(all, index) : null;
  const counted =
    number && isNearDenominator(all, number.end)
      ? (innerPartAt(all, number) ?? outerPartAt(all, number))
      : null;
  if (counted || !articles.has(lowerAt(all, index))) return counted;
  return partOf(one, index + 1, denominatorAt(all, index + 1, true));
}

function partOf(count: Decimal, word: number, denominator: Scale | null): Part | null {
  if (!denominator) return null;
  const { value, end } = denominator;
  return { value: ratioOf(count, value), end, denominator: value, word };
}

/** In pieces: “thirds”, “-quarters”, “twenty-firsts”, “one hundred and fifths”. */
const reach = 6;

function isNearDenominator(all: readonly Piece[], index: number): boolean {
  return all.slice(index, index + reach).some(({ lower }) => endsDenominator(lower));
}

/** “2 thirds of”, “9 hundredths of”; without “of” digits count: “3 quarters”, “100 millionths”. */
function digitsPartAt(all: readonly Piece[], index: number): Part | null {
  const count = plainNumberAt(all, index);
  if (!count || compare(count.value, one) <= 0) return null;
  const word = hyphenEnd(all, count.end);
  const part = partOf(count.value, word, denominatorAt(all, word, false));
  return part && lowerAt(all, part.end) === "of" ? part : null;
}

/** “one hundred thirty fifths”: the end of what reads as one number belongs to the denominator. */
function innerPartAt(all: readonly Piece[], number: Numeral): Part | null {
  for (let at = number.first + 1; at < number.end; at++) {
    const count = wordsUpTo(all, number.first, at);
    const denominator = count && denominatorAt(all, at, compare(count.low, one) === 0);
    if (denominator && denominator.end > number.end) return partOf(count.low, at, denominator);
  }
  return null;
}

function outerPartAt(all: readonly Piece[], number: Numeral): Part | null {
  const word = hyphenEnd(all, number.end);
  const denominator = denominatorAt(all, word, compare(number.low, one) === 0);
  // “forty-fifths” are parts, but of what
  const compound = isJoint(all, number.end) && isTens(number.low) && number.end === number.first + 1;
  return compound || compare(number.low, integer(0)) <= 0 ? null : partOf(number.low, word, denominator);
}

function isTens({ mantissa }: Decimal): boolean {
  return mantissa >= 20n && mantissa % 10n === 0n;
}

/** The index after a hyphen, also one between spaces: “five - eighths”. */
function hyphenEnd(all: readonly Piece[], index: number): number {
  const apart = lowerAt(all, index) === "-" && all[index]?.glued === false && all[index + 1]?.glued === false;
  return isJoint(all, index) || apart ? index + 1 : index;
}

/** The number in words from an index up to another; null if it ends elsewhere. */
export function wordsUpTo(all: readonly Piece[], index: number, end: number): Numeral | null {
  const start = Math.max(0, index - 1);
  const number = wordsAt(all.slice(start, end), index - start);
  return number && number.end + start === end ? { ...number, first: index, end } : null;
}

/** After “and”: not before a noun, which makes it an ordinal: “two and a third man”. */
export function isPartOfWhole(all: readonly Piece[], index: number, { end }: Part): boolean {
  const next = all[end];
  const free = next?.kind !== "word" || functionWords.has(next.lower) || scaleAt(all, end) !== null;
  return !articles.has(lowerAt(all, index)) || free || unitNamed(all, end) !== null;
}

const ten = integer(10);
const thousand = integer(1000);

/** True if a fraction in words stands where one can: with an article only where no noun follows, as “a third man” is an ordinal. */
export function standsAsFraction(all: readonly Piece[], index: number, part: Part): boolean {
  const { end, word, denominator } = part;
  const article = articles.has(lowerAt(all, index));
  if (lowerAt(all, index - 1) === "and" && article && !isUpperEnd(all, index)) return false;
  const next = all[end];
  const free = next?.kind !== "word" || functionWords.has(next.lower);
  if (lowerAt(all, word).startsWith("quarter") && !isJoint(all, word - 1)) {
    if (next?.lower === "of" || scaleAt(all, end) || isUnitWord(all, end)) return true;
    return article && beforeFraction.has(lowerAt(all, index - 1));
  }
  if (article && (!free || isJoint(all, end))) return false;
  if (compare(denominator, ten) <= 0 || !isSingular(all, index, article)) return true;
  if (article && compare(denominator, thousand) < 0) return next?.lower === "of" || isAlone(all, index, end);
  // “one-twentieth mile”, but “one nineteenth century house”
  return free || (isJoint(all, word - 1) && unitNamed(all, end) !== null);
}

/** How many pieces before its upper end a “between” may stand. */
const betweenReach = 6;

/** The “a half” of “between a third and a half”. */
function isUpperEnd(all: readonly Piece[], index: number): boolean {
  return all.slice(Math.max(0, index - betweenReach), index).some(({ lower }) => lower === "between");
}

/** “a quarter mile”, “a quarter percentage point”, but “a quarter in which” */
function isUnitWord(all: readonly Piece[], index: number): boolean {
  return lowerAt(all, index).length > 2 && unitNamed(all, index) !== null;
}

function isSingular(all: readonly Piece[], index: number, article: boolean): boolean {
  return article || lowerAt(all, index) === "one";
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
