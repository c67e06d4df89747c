import { multiply, negate, parseDecimal, trailingZeros, type Decimal } from "../../../lib/decimal.ts";
import { isPlural } from "../nouns/inflection.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import type { Numeral } from "./numeral.ts";
import { powerAt } from "./powers.ts";
import { scaleAt, suffixAt } from "./scales.ts";

/** Longer runs of digits are codes, and reading them as numbers would take more than linear time. */
const longestNumber = 30;

/** Matches “12.5” and “8000”; not “1,200” or “1.2.3”. */
export const ungrouped = /^\d+(?:\.\d+)?$/;
/** Matches “1,200,000.5” and “10 000” with a no-break or thin space; not “12,00”. */
export const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/;
/** Matches “12,34,567”; not “1,234,567”. */
export const groupedByLakh = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
/** Matches “,” and the spaces that part thousands; not “.”. */
export const separators = /[,\u00a0\u2009\u202f]/g;

/** The value of a run of digits; null if it is not written as one number: “12.10.2015”, “1,5”. */
export function valueOfDigits(text: string): Decimal | null {
  if (text.length > longestNumber) return null;
  if (![ungrouped, grouped, groupedByLakh].some((form) => form.test(text))) return null;
  return parseDecimal(text.replace(separators, ""));
}

/** Significant digits as printed: zeros in front never count, zeros at the end only after a point. */
export function significantDigits(text: string): number {
  const digits = text.replace(separators, "").replace(leadingZeros, "");
  const counted = digits.includes(".") ? digits.replace(".", "") : digits.replace(trailingZeros, "");
  return Math.max(1, counted.length);
}

/** Matches the start of “0.05” and “007”; not of “10”. */
export const leadingZeros = /^0[0.]*(?=\d)/;

/** The number written in digits at an index, with its sign and scale. */
export function digitsAt(all: readonly Piece[], index: number): Numeral | null {
  const sign = signAt(all, index);
  const point = lowerAt(all, sign.end) === "." && all[sign.end + 1]?.glued && !all[sign.end]?.glued ? 1 : 0;
  const piece = all[sign.end + point];
  if (piece?.kind !== "digits") return null;
  const last = point === 1 ? sign.end + 2 : groupsEnd(all, sign.end);
  const printed = point === 1 ? `0.${piece.text}` : textOf(all, sign.end, last);
  const value = valueOfDigits(printed);
  if (!value) return null;
  const end = last;
  const scale = suffixAt(all, end, isMoneyOrCount(all, index, end)) ?? powerAt(all, end) ?? scaleAt(all, end);
  const scaled = scale ? multiply(value, scale.value) : value;
  const low = sign.negative ? negate(scaled) : scaled;
  return {
    first: index,
    end: scale?.end ?? end,
    form: "digits",
    low,
    high: low,
    scale: scale?.value ?? null,
    significant: significantDigits(printed),
    implies: null,
  };
}

/** Matches “1” to “999”; not “1,000”. */
export const firstGroup = /^[1-9]\d{0,2}$/;
/** Matches “000” and “567”; not “56”. */
export const laterGroup = /^\d{3}$/;
/** In groups of three digits. */
const longestGrouping = 6;

/** The index after thousands parted by plain spaces: “1 234 567” and “40 000”; of “12 345” it cannot be told. */
function groupsEnd(all: readonly Piece[], index: number): number {
  if (!firstGroup.test(lowerAt(all, index))) return index + 1;
  let end = index + 1;
  while (end < index + longestGrouping && isLaterGroup(all, end)) end++;
  const sure = end > index + 2 || lowerAt(all, index + 1) === "000";
  return sure && !all[end]?.glued ? end : index + 1;
}

function isLaterGroup(all: readonly Piece[], index: number): boolean {
  return laterGroup.test(lowerAt(all, index)) && all[index]?.glued === false;
}

function textOf(all: readonly Piece[], first: number, end: number): string {
  return all
    .slice(first, end)
    .map((piece) => piece.text)
    .join("");
}

function signAt(all: readonly Piece[], index: number): { readonly end: number; readonly negative: boolean } {
  const joint = lowerAt(all, index + 1) === "-" ? 1 : 0;
  if (isNegative(all, index)) return { end: index + 1 + joint, negative: true };
  return isMinus(all, index) ? { end: index + 1, negative: true } : { end: index, negative: false };
}

/** True for the “minus” or “negative” of a number; not of “plus or minus 4”, “10 minus 4” and “a negative 5”. */
export function isNegative(all: readonly Piece[], index: number): boolean {
  const [word, before] = [lowerAt(all, index), all[index - 1]];
  if (word === "negative") return before?.lower !== "a" && before?.lower !== "the";
  return word === "minus" && before?.lower !== "or" && before?.kind !== "digits";
}

const minusSigns = new Set(["-", "−"]);

/** True for a minus sign before a number or its currency, and not between two words. */
export function isMinus(all: readonly Piece[], index: number): boolean {
  const [before, next] = [lowerAt(all, index - 1), all[index + 1]];
  const free = all[index]?.glued !== true || before === "(" || currencySign.test(before);
  return free && minusSigns.has(lowerAt(all, index)) && next?.glued === true;
}

/** Matches “$” and “€”; not “S”. */
export const currencySign = /^\p{Sc}$/u;

function isMoneyOrCount(all: readonly Piece[], first: number, suffix: number): boolean {
  const before = all[first - 1];
  const money =
    before !== undefined && (currencySign.test(before.text) || (before.kind === "word" && all[first]?.glued));
  const after = all[suffix + 1];
  return money === true || (after?.kind === "word" && !after.glued && isPlural(after));
}
