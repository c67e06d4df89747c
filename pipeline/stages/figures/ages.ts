import { compare, integer } from "../../lib/decimal.ts";
import { pluralPhraseAt } from "./nouns/phrases.ts";
import type { Quantity } from "./quantities.ts";
import { wordClass } from "./text/lists.ts";
import { isCapitalised, lowerAt, type Piece } from "./text/pieces.ts";
import { phrases, startingAt } from "./text/phrases.ts";
import type { Unit } from "./units/unit.ts";

const ageEndings = phrases(
  ["old", "olds", "-old", "-olds", "of age"].map((form) => [form, form] as const),
  true,
);
const shortEndings = phrases(
  ["yo", "y/o", "y.o."].map((form) => [form, form] as const),
  true,
);
const ageCues = wordClass("age-cue");
const persons = wordClass("person-noun");
const oldest = integer(115);
const years: Unit = {
  code: "a",
  name: "year",
  kind: "duration",
  system: "ucum",
  factor: integer(1),
  assumed: false,
};

/** A quantity as an age, where it is one: “65-year-old”, “aged 65”, “at the age of 21”, “Ms Moore, 65, …”; else null. */
export function ageOf(all: readonly Piece[], quantity: Quantity): Quantity | null {
  if (quantity.unit?.kind === "duration") {
    const old = startingAt(ageEndings, all, quantity.end);
    return old && { ...quantity, kind: "age", end: old.end, rateEnd: old.end };
  }
  if (quantity.kind !== "count" || quantity.joined || compare(quantity.low, oldest) > 0) return null;
  const ending = quantity.numeral.form === "digits" ? startingAt(shortEndings, all, quantity.end) : null;
  if (ending) return { ...quantity, kind: "age", unit: years, end: ending.end, rateEnd: ending.end };
  const isAge = [followsCue, isApposition, isBound, isPredicate].some((test) => test(all, quantity));
  return isAge ? { ...quantity, kind: "age", unit: years } : null;
}

function followsCue(all: readonly Piece[], { first, numeral }: Quantity): boolean {
  const [before, other] = [lowerAt(all, first - 1), lowerAt(all, first - 2)];
  if (before === "of") return other === "age" || other === "ages";
  return ageCues.has(before) && (before === "aged" || numeral.form === "digits");
}

/** Matches “7” and “65”; not “7.5” or “1,000”. */
export const wholeAge = /^\d{1,3}$/;
const closings = new Set([",", ".", "―", "—", "–", ";"]);

function isApposition(all: readonly Piece[], { first, end }: Quantity): boolean {
  if (lowerAt(all, first - 1) !== "," || !isCapitalised(all[first - 2])) return false;
  return wholeAge.test(lowerAt(all, first)) && closings.has(lowerAt(all, end));
}

/** “women under 30”. */
function isBound(all: readonly Piece[], { first, end }: Quantity): boolean {
  const bound = lowerAt(all, first - 1) === "under" || lowerAt(all, first - 1) === "over";
  return bound && persons.has(lowerAt(all, first - 2)) && pluralPhraseAt(all, end) === null;
}

const afterAge = new Set(["and", "by", "in", "on", "when", "next", "this"]);
const subjects = new Set(["he", "she", "who", "i"]);
const verbs = new Set(["is", "was", "am", "be"]);

/** “who is 70.” */
function isPredicate(all: readonly Piece[], { first, end }: Quantity): boolean {
  const subject = lowerAt(all, first - 1) === "be" ? first - 3 : first - 2;
  if (!verbs.has(lowerAt(all, first - 1)) || !subjects.has(lowerAt(all, subject))) return false;
  return (
    wholeAge.test(lowerAt(all, first)) && (closings.has(lowerAt(all, end)) || afterAge.has(lowerAt(all, end)))
  );
}
