import { compare, integer, multiply, type Decimal } from "../../lib/decimal.ts";
import type { FigureRow } from "../../lib/rows.generated.ts";
import type { Numeral } from "./numerals/numeral.ts";
import { phrases, startingAt } from "./text/phrases.ts";
import { wordClass } from "./text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "./text/pieces.ts";
import { unitOf } from "./units/index.ts";
import { rateAt } from "./units/rates.ts";
import type { Unit, UnitMatch } from "./units/unit.ts";

/** A number with its unit: the pieces from its first to its last word. */
export interface Quantity extends Range {
  readonly low: Decimal;
  /** Equal to `low` but for ranges and vague words. */
  readonly high: Decimal;
  readonly numeral: Numeral;
  readonly unit: Unit | null;
  readonly unitRange: Range | null;
  readonly kind: FigureRow["kind"];
  /** Noun that the number word counts by itself: “time” for “twice”. */
  readonly counts: string | null;
  readonly perUnit: string | null;
  /** Index after the rate phrase, or `end` without one. */
  readonly rateEnd: number;
  readonly joined: boolean;
}

/** The number of a sentence that starts with a numeral, with unit, rate and age words taken in. */
export function quantityOf(all: readonly Piece[], numeral: Numeral): Quantity {
  const match = unitOf(all, numeral);
  const plain = match ? measured(numeral, match) : counted(all, numeral);
  const rate = rateAt(all, plain.end);
  const rated = rate ? { ...plain, perUnit: rate.unit, rateEnd: rate.end } : plain;
  return ageOf(all, rated) ?? multipleOf(all, rated) ?? rated;
}

function measured(numeral: Numeral, match: UnitMatch): Quantity {
  const { unit } = match;
  const end = Math.max(numeral.end, match.end);
  return {
    first: Math.min(numeral.first, match.first),
    end,
    low: multiply(numeral.low, unit.factor),
    high: multiply(numeral.high, unit.factor),
    numeral,
    unit,
    unitRange: { first: match.first, end: match.end },
    kind: unit.kind,
    counts: null,
    perUnit: null,
    rateEnd: end,
    joined: false,
  };
}

function counted(all: readonly Piece[], numeral: Numeral): Quantity {
  const { first, end, low, high } = numeral;
  const kind = numeral.form === "fraction" ? "ratio" : "count";
  const joined = isJoint(all, end) && all[end + 1]?.kind === "word";
  return {
    first,
    end,
    low,
    high,
    numeral,
    unit: null,
    unitRange: null,
    kind,
    counts: null,
    perUnit: null,
    rateEnd: end,
    joined,
  };
}

const ageEndings = phrases(
  ["old", "olds", "-old", "-olds", "of age"].map((form) => [form, true] as const),
  true,
);
const ageCues = wordClass("age-cue");
const oldest = integer(115);

/** “65-year-old”, “aged 65”, “at the age of 21”, “Ms Moore, 65, …”. */
function ageOf(all: readonly Piece[], quantity: Quantity): Quantity | null {
  const { unit, end } = quantity;
  if (unit?.kind === "duration") {
    const ending = startingAt(ageEndings, all, end);
    return ending && { ...quantity, kind: "age", end: ending.end, rateEnd: ending.end };
  }
  if (quantity.kind !== "count" || quantity.joined || compare(quantity.low, oldest) > 0) return null;
  if (!followsAgeCue(all, quantity.first) && !isApposition(all, quantity)) return null;
  return { ...quantity, kind: "age", unit: years };
}

const years: Unit = {
  code: "a",
  name: "year",
  kind: "duration",
  system: "ucum",
  factor: integer(1),
  assumed: false,
};

function followsAgeCue(all: readonly Piece[], index: number): boolean {
  const before = lowerAt(all, index - 1);
  if (before === "of") return lowerAt(all, index - 2) === "age";
  return ageCues.has(before) && (before === "aged" || all[index]?.kind === "digits");
}

/** Matches “7” and “65”; not “7.5” or “1,000”. */
export const wholeAge = /^\d{1,3}$/;

function isApposition(all: readonly Piece[], { first, end, numeral }: Quantity): boolean {
  if (lowerAt(all, first - 1) !== "," || !isCapitalised(all[first - 2])) return false;
  return (
    numeral.form === "digits" && wholeAge.test(lowerAt(all, first)) && [",", "."].includes(lowerAt(all, end))
  );
}

const comparisons = wordClass("multiple-cue");
const adverbs = new Set(["twice", "thrice"]);
const timesSigns = new Set(["x", "×"]);

/** “three times as many”, “10x”, “ten-fold”, “twice the size”; without a comparison “three times” are occasions. */
function multipleOf(all: readonly Piece[], quantity: Quantity): Quantity | null {
  const { end, kind, first } = quantity;
  if (kind !== "count") return null;
  const multiple = (next: number): Quantity => ({ ...quantity, kind: "multiple", end: next, rateEnd: next });
  const sign = timesSigns.has(lowerAt(all, end)) && all[end]?.glued && !all[end + 1]?.glued;
  if (sign) return multiple(end + 1);
  if (quantity.joined && lowerAt(all, end + 1) === "fold") return multiple(end + 2);
  if (lowerAt(all, end) === "times" && compares(all, end + 1)) return multiple(end + 1);
  if (!adverbs.has(lowerAt(all, first))) return null;
  return compares(all, end) ? multiple(end) : { ...quantity, counts: "time" };
}

/** How many words “as … as” may enclose. */
const asReach = 4;

/** “as many as”, “the size”, “earnings”; but “scored twice as United won” compares nothing. */
function compares(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  if (word !== "as") return comparisons.has(word);
  return all
    .slice(index + 1, index + asReach)
    .some((piece) => piece.lower === "as" || piece.lower === "many" || piece.lower === "much");
}
