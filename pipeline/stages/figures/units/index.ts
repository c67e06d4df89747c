import { compare, integer } from "../../../lib/decimal.ts";
import { wordClass } from "../text/lists.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { pieces } from "../text/pieces.ts";
import { currencyAfter, currencyBefore } from "./currencies.ts";
import { measureAfter, unitNamed } from "./measures.ts";
import type { UnitMatch } from "./unit.ts";

/** The unit of a number, after it or, from the index `from` on, before it; null for a plain count. */
export function unitOf(all: readonly Piece[], numeral: Numeral, from = 0): UnitMatch | null {
  const before = currencyBefore(all, numeral.first);
  if (before && before.first >= from) return before;
  if (numeral.implies !== null) return implied(numeral);
  const end = unitStart(all, numeral);
  const scaled = numeral.scale !== null && numeral.scale.mantissa > 999n;
  const inDigits = numeral.form === "digits" || all[numeral.end - 1]?.kind !== "word";
  const measure = measureAfter(all, end, inDigits);
  return currencyAfter(all, end, scaled) ?? (measure && isBareDegree(all, numeral, measure) ? null : measure);
}

const degreeLetters = new Set(["C", "F"]);
const hottest = integer(150);
const beforeDegrees = new Set([
  ...wordClass("preposition"),
  ...wordClass("aside"),
  "hit",
  "hits",
  "reached",
  "minus",
  "-",
]);

/** “Boeing 777F” and “form 13F” are no temperatures, but “reached 35C” and, at the start of a sentence, “12 C” are. */
function isBareDegree(all: readonly Piece[], numeral: Numeral, measure: UnitMatch): boolean {
  if (measure.end !== measure.first + 1 || !degreeLetters.has(all[measure.first]?.text ?? "")) return false;
  const cued = numeral.first === 0 || beforeDegrees.has(lowerAt(all, numeral.first - 1));
  return !cued || compare(numeral.low, hottest) > 0;
}

function implied(numeral: Numeral): UnitMatch | null {
  const word = pieces(numeral.implies ?? "", { start: 0, end: numeral.implies?.length ?? 0 });
  const named = unitNamed(word, 0);
  return named && { ...named, first: numeral.first, end: numeral.end };
}

/** After vague words and fractions, “of” and an article may stand before the unit: “millions of dollars”, “half a mile”. */
function unitStart(all: readonly Piece[], numeral: Numeral): number {
  let at = numeral.end;
  const loose = numeral.form === "vague" || numeral.form === "fraction";
  if (loose && lowerAt(all, at) === "of") at++;
  if (numeral.form === "fraction" && articles.has(lowerAt(all, at))) at++;
  return at;
}

const articles = new Set(["a", "an"]);
