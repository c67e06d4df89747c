import { add, integer, multiply, negate, type Decimal } from "../../lib/decimal.ts";
import type { FigureRow } from "../../lib/rows.generated.ts";
import { ageOf } from "./ages.ts";
import { isAndHalf } from "./compounds.ts";
import { multipleOf } from "./multiples.ts";
import { belowZero } from "./temperatures.ts";
import { signAt } from "./numerals/signs.ts";
import type { Numeral } from "./numerals/numeral.ts";
import { isJoint, lowerAt, type Piece, type Range } from "./text/pieces.ts";
import { unitOf } from "./units/index.ts";
import { unitNamed } from "./units/measures.ts";
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
  /** True if a hyphen joins the counted noun to it: “three-nation”. */
  readonly joined: boolean;
  /** Index after the number before it, which its qualifier cannot pass. */
  readonly from: number;
}

/** The number of a sentence that starts with a numeral, with unit, rate and age words taken in; nothing before `from`. */
export function quantityOf(all: readonly Piece[], numeral: Numeral, from: number): Quantity {
  const halved = oneAndHalf(all, numeral, from);
  const match = halved ? null : unitOf(all, numeral, from);
  const plain = halved ?? (match ? measured(all, numeral, match, from) : counted(all, numeral, from));
  const rate = rateAt(all, plain.end);
  const perUnit = rate?.unit ?? (match ? rateBeyondBracket(all, plain.end) : null);
  const rated = { ...plain, perUnit, rateEnd: rate?.end ?? plain.end };
  return ageOf(all, rated) ?? multipleOf(all, rated) ?? belowZero(all, rated) ?? rated;
}

const articles = new Set(["a", "an"]);

/** “an hour and a half”: the unit stands before the only number word. */
function oneAndHalf(all: readonly Piece[], numeral: Numeral, from: number): Quantity | null {
  const first = numeral.first - 4;
  if (!isAndHalf(all, numeral) || first < from || !articles.has(lowerAt(all, first))) return null;
  const unit = unitNamed(all, first + 1);
  if (unit?.end !== first + 2) return null;
  const whole = { ...numeral, low: add(numeral.low, integer(1)), high: add(numeral.high, integer(1)) };
  return { ...measured(all, whole, unit, from), first };
}

/** How many pieces an equivalent in brackets has at most: “(about $2.41 billion)”. */
const longestBracket = 8;

/** The rate of an amount whose equivalent comes first: “9 billion euros ($9.7 billion) a year”. */
function rateBeyondBracket(all: readonly Piece[], end: number): string | null {
  if (lowerAt(all, end) !== "(") return null;
  const closing = all.slice(end, end + longestBracket).findIndex((piece) => piece.text === ")");
  return closing < 0 ? null : (rateAt(all, end + closing + 1)?.unit ?? null);
}

function measured(all: readonly Piece[], numeral: Numeral, match: UnitMatch, from: number): Quantity {
  const { unit } = match;
  const debit = numeral.form === "digits" && match.first > from && isDebit(all, match, numeral);
  const factor = debit ? negate(unit.factor) : unit.factor;
  const end = Math.max(numeral.end, match.end);
  return {
    first: Math.min(numeral.first, debit ? match.first - 1 : match.first),
    end,
    low: multiply(numeral.low, factor),
    high: multiply(numeral.high, factor),
    numeral,
    unit,
    unitRange: { first: match.first, end: match.end },
    kind: unit.kind,
    counts: null,
    perUnit: null,
    rateEnd: end,
    joined: false,
    from,
  };
}

/** “-$5”, “minus $5” */
function isDebit(all: readonly Piece[], match: UnitMatch, numeral: Numeral): boolean {
  const sign = signAt(all, match.first - 1);
  return match.first < numeral.first && sign.negative && sign.end === match.first;
}

/** Words after “15-” that are no noun joined to it. */
const connectors = new Set(["to", "and", "or", "by", "plus", "odd"]);

function counted(all: readonly Piece[], numeral: Numeral, from: number): Quantity {
  const { first, end, low, high } = numeral;
  const kind = numeral.form === "fraction" ? "ratio" : "count";
  const joined = isJoint(all, end) && all[end + 1]?.kind === "word" && !connectors.has(lowerAt(all, end + 1));
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
    from,
  };
}
