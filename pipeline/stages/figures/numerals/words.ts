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
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import type { Numeral } from "./numeral.ts";
import { scaleAt, type Scale } from "./scales.ts";
import { significantDigits } from "./significance.ts";
import { signAt } from "./signs.ts";

const values = new Map(readTable("numberWords").map((row) => [row.word ?? "", Number(row.value)]));
const hundred = integer(100);
const thousand = integer(1000);

/** True for a word with which a number can start: the first look, which rules out most words. */
export function startsNumber(word: string): boolean {
  return values.has(word) || articles.has(word) || word === "hundred";
}

/** A number below one hundred: “seven”, “nineteen”, “forty”, “twenty-three”, “twenty three”, “twenty - three”. */
export function smallNumberAt(all: readonly Piece[], index: number): Scale | null {
  const value = values.get(lowerAt(all, index));
  if (value === undefined) return null;
  const next = isJoint(all, index + 1) || isParted(all, index + 1) ? index + 2 : index + 1;
  const unit = values.get(lowerAt(all, next)) ?? 0;
  const compound = value >= 20 && unit > 0 && unit < 10;
  return { value: integer(compound ? value + unit : value), end: compound ? next + 1 : index + 1 };
}

/** A hyphen between spaces; in “of the twenty - three of them women -” it is a dash. */
function isParted(all: readonly Piece[], index: number): boolean {
  const spaced = all[index]?.glued === false && all[index + 1]?.glued === false;
  return spaced && lowerAt(all, index) === "-" && lowerAt(all, index + 2) !== "of";
}

/**
 * The cardinal number written in words at an index: “two hundred and fifty”, “a thousand”, “five million”. Of “one
 * million two years ago” the “two” is none of it: after a thousand, less than a hundred needs an “and”.
 */
export function wordsAt(all: readonly Piece[], index: number): Numeral | null {
  const sign = signAt(all, index);
  const number = all[sign.end]?.kind === "word" ? chainAt(all, sign.end) : null;
  if (!number || !sign.negative) return number;
  return { ...number, first: index, low: negate(number.low), high: negate(number.high) };
}

/** A number that has scale words in falling order: “two million three hundred thousand”, “6 thousand 2 hundred and 15”. */
export function chainAt(all: readonly Piece[], index: number): Numeral | null {
  const group = groupAt(all, index, index);
  if (!group) return null;
  let { value: total, end, scale: last } = scaled(all, group);
  for (let next = last && stepAt(all, end, index, last); next; next = stepAt(all, end, index, last)) {
    total = add(total, next.value);
    end = next.end;
    if (!next.scale) break;
    last = next.scale;
  }
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
    scale: scale?.value ?? last ?? (decimals ? null : hundredOf(all, index, end)),
    significant: significantDigits(formatDecimal(low)),
    implies: null,
  };
}

/** The hundred of “three hundred”, by which “two to three hundred” starts at two hundred. */
function hundredOf(all: readonly Piece[], first: number, end: number): Decimal | null {
  return end > first + 1 && lowerAt(all, end - 1) === "hundred" ? hundred : null;
}

/** A number with what its scale word, if there is one, makes of it. */
interface Step extends Scale {
  readonly scale: Decimal | null;
}

function scaled(all: readonly Piece[], group: Scale): Step {
  const scale = scaleAt(all, group.end);
  if (!scale) return { ...group, scale: null };
  return { value: multiply(group.value, scale.value), end: scale.end, scale: scale.value };
}

/**
 * The next part of a number that starts at `first` and whose scale word so far is `last`, with the “and” or the comma
 * before it; null if something else follows.
 */
function stepAt(all: readonly Piece[], index: number, first: number, last: Decimal): Step | null {
  if (compare(last, hundred) < 0) return null;
  const link = linkAt(all, index, first);
  const group = groupAt(all, link.end, first);
  const step = group && scaled(all, group);
  if (!step || compare(step.value, last) >= 0) return null;
  // “2 thousand 18” are two numbers
  if (step.end === link.end + 1 && all[link.end]?.kind === "digits") return null;
  const small = step.scale === null && compare(step.value, hundred) < 0;
  const joins = {
    none: !small,
    // “$3 million and two cars”, but “a million and two cars”
    and: !small || all[first]?.kind === "word",
    comma: compare(last, thousand) >= 0 && !small && belongs(all, step, first),
  };
  return joins[link.sort] ? step : null;
}

interface Link {
  readonly sort: "none" | "and" | "comma";
  readonly end: number;
}

/** In “between two hundred and three hundred” the “and” is no part of a number. */
function linkAt(all: readonly Piece[], index: number, first: number): Link {
  if (lowerAt(all, index) === ",") return { sort: "comma", end: index + 1 };
  // “two-hundred-and-ten”
  const step = isJoint(all, index) && isJoint(all, index + 2) ? 1 : 0;
  const and = ands.has(lowerAt(all, index + step)) && lowerAt(all, first - 1) !== "between";
  return and ? { sort: "and", end: index + 1 + 2 * step } : { sort: "none", end: index };
}

const ands = new Set(["and", "&"]);

const functionWords = wordClass("function");

/** In “five thousand, two hundred of them boys” and “five thousand, two hundred, and” the comma parts two numbers. */
function belongs(all: readonly Piece[], { value, end, scale }: Step, first: number): boolean {
  const next = lowerAt(all, end);
  if (scale && stepAt(all, end, first, scale)) return true;
  if (functionWords.has(next)) return false;
  return next !== "," || !formatDecimal(value).endsWith("00");
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

/** “one”, “twenty-three”, “two hundred and three”, “five hundred”, “3 hundred and 21”; “a” only before a scale word. */
function groupAt(all: readonly Piece[], index: number, first: number): Scale | null {
  const one = index === first ? oneScale(all, index) : null;
  const small = one ?? smallNumberAt(all, index) ?? digitsBelow(thousand, all, index);
  const scale = small && scaleAt(all, small.end);
  if (!small || !scale || compare(scale.value, hundred) !== 0) return small;
  const rest = afterHundred(all, scale.end, first);
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

/** Matches “3” and “300”; not “1,000” or “2.5”. */
export const threeDigits = /^\d{1,3}$/;

function digitsBelow(limit: Decimal, all: readonly Piece[], index: number): Scale | null {
  if (!threeDigits.test(lowerAt(all, index))) return null;
  const value = integer(Number(lowerAt(all, index)));
  return compare(value, limit) < 0 ? { value, end: index + 1 } : null;
}

/** The “twenty” of “two hundred and twenty”; in “two hundred and twenty hundred” something else follows. */
function afterHundred(all: readonly Piece[], index: number, first: number): Scale | null {
  const link = linkAt(all, index, first);
  if (link.sort === "comma") return null;
  const inDigits = link.sort === "and" && all[first]?.kind === "digits";
  const rest = smallNumberAt(all, link.end) ?? (inDigits ? digitsBelow(hundred, all, link.end) : null);
  const scale = rest && scaleAt(all, rest.end);
  return scale && compare(scale.value, hundred) === 0 ? null : rest;
}
