import { compare, integer } from "../../../lib/decimal.ts";
import { wordClass } from "../text/lists.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { currencySign } from "../numerals/signs.ts";
import { isJoint, lowerAt, pieces, type Piece } from "../text/pieces.ts";
import { currencyAfter, currencyBefore, regionAfter } from "./currencies.ts";
import { isNear } from "./licences.ts";
import { measureAfter, unitNamed } from "./measures.ts";
import type { UnitMatch } from "./unit.ts";

/** The unit of a number, after it or, from the index `from` on, before it; null for a plain count. */
export function unitOf(all: readonly Piece[], numeral: Numeral, from = 0): UnitMatch | null {
  const before = currencyBefore(all, numeral.first);
  if (before && before.first >= from) return withRegion(all, before, numeral.end);
  if (numeral.implies !== null) return implied(numeral);
  const end = unitStart(all, numeral);
  const inDigits = numeral.form === "digits" || all[numeral.end - 1]?.kind !== "word";
  const measure = measureAfter(all, end, inDigits);
  const sure = (numeral.scale !== null && numeral.scale.mantissa > 999n) || isPaid(all, numeral.first, end);
  const after = currencyAfter(all, end, sure);
  // “5 p.c.” are no pence
  if (after && after.end >= (measure?.end ?? 0)) return withRegion(all, after, after.end);
  return measure && isBareDegree(all, numeral, measure) ? null : measure;
}

/** “$75 US”, “$5 million Canadian”, “30 dollars Canadian”: the whole, with the currency that the word after it names. */
function withRegion(all: readonly Piece[], found: UnitMatch, end: number): UnitMatch {
  const region = regionAfter(all, end);
  const fits = region && (found.unit.assumed || found.unit.code === region.unit.code);
  return fits ? { ...region, first: found.first } : found;
}

const payments = wordClass("payment");
const moneyNouns = wordClass("money-noun");
/** How many pieces before an amount the word may stand that says it is paid. */
const paymentReach = 4;

/** “paid 20 pounds”, “20 pounds ($26)”, “a ten-pound note”; but not “bought 20 pounds of rice”. */
function isPaid(all: readonly Piece[], first: number, unit: number): boolean {
  if (lowerAt(all, unit + 1) === "of") return false;
  if (isJoint(all, unit)) return moneyNouns.has(lowerAt(all, unit + 2));
  if (lowerAt(all, unit + 1) === "(" && currencySign.test(lowerAt(all, unit + 2))) return true;
  return all.slice(Math.max(0, first - paymentReach), first).some((piece) => payments.has(piece.lower));
}

const temperatureWords = wordClass("temperature");
const hottest = integer(150);
const beforeDegrees = new Set([
  ...wordClass("preposition"),
  ...wordClass("aside"),
  "hit",
  "hits",
  "reached",
  "minus",
  "-",
  "/",
]);

/** “Boeing 777F” and “form 13F” are no temperatures, but “reached 35C” and, at the start of a sentence, “12 C” are. */
function isBareDegree(all: readonly Piece[], numeral: Numeral, measure: UnitMatch): boolean {
  const degrees = measure.unit.code === "Cel" || measure.unit.code === "[degF]";
  if (!degrees || all[measure.end - 1]?.text.length !== 1 || measure.end !== measure.first + 1) return false;
  const cued =
    numeral.first === 0 ||
    beforeDegrees.has(lowerAt(all, numeral.first - 1)) ||
    isNear(all, measure, temperatureWords);
  return !cued || (compare(numeral.low, hottest) > 0 && !isNear(all, measure, temperatureWords));
}

function implied(numeral: Numeral): UnitMatch | null {
  const word = pieces(numeral.implies ?? "", { start: 0, end: numeral.implies?.length ?? 0 });
  const named = unitNamed(word, 0);
  return named && { ...named, first: numeral.first, end: numeral.end };
}

/**
 * After vague words and fractions, “of” and an article may stand before the unit: “millions of dollars”, “half a mile”,
 * “half-an-hour”, “0.5 of a percentage point”; after any number a plus sign: “10+ miles”.
 */
function unitStart(all: readonly Piece[], numeral: Numeral): number {
  const { form, low, end } = numeral;
  if (lowerAt(all, end) === "+" && all[end]?.glued) return end + 1;
  const part = form === "fraction" || (form === "digits" && low.exponent < 0 && compare(low, one) < 0);
  const linked =
    lowerAt(all, end) === "of" || (part && isJoint(all, end) && articles.has(lowerAt(all, end + 1)));
  const at = linked && (part || form === "vague") ? end + 1 : end;
  return part && articles.has(lowerAt(all, at)) ? at + 1 : at;
}

const one = integer(1);

const articles = new Set(["a", "an", "one"]);
