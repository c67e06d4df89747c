import { multiply, negate, parseDecimal, type Decimal } from "../../../lib/decimal.ts";
import { isPlural } from "../nouns/inflection.ts";
import { isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { currencyAfter, currencyBefore } from "../units/currencies.ts";
import type { Numeral } from "./numeral.ts";
import { powerAt } from "./powers.ts";
import { scaleAt, suffixAt, type Scale } from "./scales.ts";
import { separators, significantDigits } from "./significance.ts";
import { currencySign, signAt } from "./signs.ts";
import { chainAt } from "./words.ts";

/** Longer runs of digits are codes, and reading them as numbers would take more than linear time. */
const longestNumber = 30;

/** Matches “12.5” and “8000”; not “1,200” or “1.2.3”. */
export const ungrouped = /^\d+(?:\.\d+)?$/;
/** Matches “1,200,000.5” and “10 000” with a no-break or thin space; not “12,00”. */
export const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/;
/** Matches “12,34,567”; not “1,234,567”. */
export const groupedByLakh = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

/** The value of a run of digits; null if it is not written as one number: “12.10.2015”, “1,5”. */
export function valueOfDigits(text: string): Decimal | null {
  if (text.length > longestNumber) return null;
  if (![ungrouped, grouped, groupedByLakh].some((form) => form.test(text))) return null;
  return parseDecimal(text.replace(separators, ""));
}

/** The number written in digits at an index, with its sign, scale or power. */
export function digitsAt(all: readonly Piece[], index: number): Numeral | null {
  const sign = signAt(all, index);
  const printed = printedAt(all, sign.end, sign.negative);
  const value = printed && valueOfDigits(printed.text);
  if (!value) return null;
  const scaled = scaledAt(all, sign.end, printed, value);
  const low = sign.negative ? negate(scaled.value) : scaled.value;
  return {
    first: index,
    end: scaled.end,
    form: "digits",
    low,
    high: low,
    scale: scaled.scale,
    significant: scaled.significant ?? significantDigits(printed.text),
    implies: null,
  };
}

/** Digits as they are printed, and the index after them. */
interface Printed {
  readonly text: string;
  readonly end: number;
}

/** “12”, “.25”, “1 234 567”; `signed`: behind a minus, onto which the point of “-.5” is written. */
function printedAt(all: readonly Piece[], index: number, signed: boolean): Printed | null {
  const point =
    lowerAt(all, index) === "." && all[index + 1]?.glued && (signed || all[index]?.glued === false);
  const piece = all[point ? index + 1 : index];
  if (piece?.kind !== "digits") return null;
  if (point) return { text: `0.${piece.text}`, end: index + 2 };
  const end = groupsEnd(all, index);
  return { text: textOf(all, index, end), end };
}

interface Scaled extends Scale {
  readonly scale: Decimal | null;
  /** Null if the digits tell. */
  readonly significant: number | null;
}

/** The number with what multiplies it: “3bn”, “2^10”, “9.8e-3”, “2.3 million”, “6 thousand 2 hundred and 15”. */
function scaledAt(all: readonly Piece[], index: number, { text, end }: Printed, value: Decimal): Scaled {
  const suffix = suffixAt(all, end, text, () => isMoneyOrCount(all, index, end));
  if (suffix) return times(value, suffix);
  const power = powerAt(all, end, value);
  if (power) return { ...power, significant: null };
  const scale = scaleAt(all, end);
  if (!scale) return { value, end, scale: null, significant: null };
  const chain = chainAt(all, index);
  if (!chain || chain.end <= scale.end) return times(value, scale);
  return { value: chain.low, end: chain.end, scale: chain.scale, significant: chain.significant };
}

function times(value: Decimal, scale: Scale): Scaled {
  return { value: multiply(value, scale.value), end: scale.end, scale: scale.value, significant: null };
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

/** “$5m”, “5m€”, “EUR 5m”, “RM5m”, “5m USD” and “5m users” */
function isMoneyOrCount(all: readonly Piece[], first: number, suffix: number): boolean {
  const [before, after] = [all[first - 1], all[suffix + 1]];
  const signed =
    currencySign.test(before?.text ?? "") || (after?.glued === true && currencySign.test(after.text));
  const coded = before?.kind === "word" && all[first]?.glued === true;
  if (signed || coded || currencyBefore(all, first) || endsMoney(all, first, suffix)) return true;
  if (!all[suffix]?.glued || after?.kind !== "word" || after.glued) return false;
  return isPlural(after) || currencyAfter(all, suffix + 1, false) !== null;
}

const links = new Set(["to", "and", "or"]);

/** The “6m” of “£5m-6m” and “£5m to 6m”. */
function endsMoney(all: readonly Piece[], first: number, suffix: number): boolean {
  const linked = isJoint(all, first - 1) || links.has(lowerAt(all, first - 1));
  const same = all[first - 2]?.glued === true && all[first - 2]?.text === all[suffix]?.text;
  return linked && same && currencyBefore(all, first - 3) !== null;
}
