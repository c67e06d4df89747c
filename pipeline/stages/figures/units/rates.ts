import { compare, formatDecimal, integer, multiply } from "../../../lib/decimal.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { digitsAt } from "../numerals/digits.ts";
import { scaleAt } from "../numerals/scales.ts";
import { wordClass } from "../text/lists.ts";
import { isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { unitNamed } from "./measures.ts";
import type { Unit } from "./unit.ts";

/** What an amount is reckoned by: “per share”, “a year”, “an ounce”. */
export interface Rate extends Range {
  /** A UCUM code, or a noun. */
  readonly unit: string;
}

const nouns = wordClass("per-noun");
const articles = new Set(["a", "an", "each", "every"]);
/** After “a year” these make it a time: “$5 a year earlier”. */
const timeEndings = new Set(["earlier", "ago", "later", "before", "after"]);

/** Adverbs that say by what time it is reckoned. */
const adverbs: ReadonlyMap<string, string> = new Map([
  ["hourly", "h"],
  ["daily", "d"],
  ["weekly", "wk"],
  ["monthly", "mo"],
  ["annually", "a"],
  ["yearly", "a"],
]);

/** “5 million barrels daily”; but “30 daily flights” goes on. */
function adverbAt(all: readonly Piece[], index: number): Rate | null {
  const unit = adverbs.get(lowerAt(all, index));
  const next = all[index + 1];
  const ends = !next || next.kind === "sign" ? !isJoint(all, index + 1) : closings.has(next.lower);
  return unit !== undefined && ends ? { first: index, end: index + 1, unit } : null;
}

const closings = new Set([
  ...wordClass("preposition"),
  "and",
  "or",
  "but",
  "a",
  "an",
  "the",
  "which",
  "who",
  "that",
]);

/** The rate phrase that starts at a piece; after “per” any word may stand, after an article only those that are usual there. */
export function rateAt(all: readonly Piece[], index: number): Rate | null {
  const adverb = adverbAt(all, index);
  if (adverb) return adverb;
  // “52,000 barrel-a-day”
  const hyphened = isJoint(all, index) && isJoint(all, index + 2);
  const at = hyphened ? index + 1 : index;
  const opening = lowerAt(all, at);
  const first = hyphened ? at + 2 : at + 1;
  const noun = all[first];
  const per = opening === "per" || (opening === "/" && all[at]?.glued === true);
  const base = isRateBase(all, first) ? baseAt(all, first) : null;
  if (base) return { ...base, first: index };
  if (noun?.kind !== "word" || (!per && !articles.has(opening))) return null;
  const named = unitNamed(all, first);
  if (named && !per && timeEndings.has(lowerAt(all, named.end))) return null;
  if (named) return { first: index, end: named.end, unit: codeOf(named.unit) };
  if (!nouns.has(noun.lower) && opening !== "per") return null;
  return { first: index, end: first + 1, unit: noun.lower };
}

const slashBases = new Set(["100", "1000", "1,000", "100,000"]);

/** True for the number of “per 100,000 people” and “7 l/100 km”; not of “300 hp/220 kW”. */
export function isRateBase(all: readonly Piece[], index: number): boolean {
  const before = lowerAt(all, index - 1);
  if (before === "per") return true;
  return before === "/" && all[index - 2]?.kind === "word" && slashBases.has(lowerAt(all, index));
}

/** What a number after “per” counts: “1,000 cubic feet”, “100,000 live births”, “million people”. */
function baseAt(all: readonly Piece[], index: number): Rate | null {
  const digits = digitsAt(all, index);
  const base = digits ? { value: digits.low, end: digits.end } : scaleAt(all, index);
  if (!base || base.value.mantissa < 1n) return null;
  const named = unitNamed(all, base.end);
  const times = formatDecimal(named ? multiply(base.value, named.unit.factor) : base.value);
  if (named) return { first: index, end: named.end, unit: `${times}.${named.unit.code}` };
  const nouns = pluralPhraseAt(all, base.end);
  return nouns && { first: index, end: nouns.end, unit: `${times}.${nouns.head}` };
}

/** “per century” is per `100.a`. */
function codeOf(unit: Unit): string {
  const plain = compare(unit.factor, integer(1)) === 0;
  return plain ? unit.code : `${formatDecimal(unit.factor)}.${unit.code}`;
}
