import { compare, integer } from "../../lib/decimal.ts";
import { pluralPhraseAt } from "./nouns/phrases.ts";
import { startsNumber } from "./numerals/words.ts";
import { qualifierBefore } from "./qualifiers.ts";
import type { Quantity } from "./quantities.ts";
import { wordClass } from "./text/lists.ts";
import { isCapitalised, isJoint, lowerAt, startsSentence, type Piece } from "./text/pieces.ts";
import { phrases, startingAt } from "./text/phrases.ts";
import { lemmaOf, ownSubject } from "./text/trees.ts";
import type { Unit } from "./units/unit.ts";

const ageEndings = phrases(
  ["old", "olds", "old's", "-old", "-olds", "-old's", ". old", ".-old", "of age"].map(
    (form) => [form, form] as const,
  ),
  true,
);
const shortEndings = phrases(
  ["yo", "y/o", "y.o."].map((form) => [form, form] as const),
  true,
);
const persons = wordClass("person-noun");
const agedPersons = wordClass("aged-person");
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
  const age = (end: number): Quantity => ({ ...quantity, kind: "age", end, rateEnd: end });
  if (quantity.unit?.kind === "duration") {
    const old = startingAt(ageEndings, all, quantity.end);
    if (!old && lowerAt(all, quantity.first - 1) !== "aged") return null;
    return age(old?.end ?? quantity.end);
  }
  if (quantity.kind !== "count" || quantity.joined || compare(quantity.low, oldest) > 0) return null;
  const group = isAgeGroup(all, quantity.first) ? quantity.end + 1 : null;
  const ending = group ?? (quantity.numeral.form === "digits" ? shortEnd(all, quantity.end) : null);
  if (ending !== null) return { ...age(ending), unit: years };
  const counts = pluralPhraseAt(all, quantity.end) !== null;
  const isAge =
    sure.some((test) => test(all, quantity)) || (!counts && likely.some((test) => test(all, quantity)));
  return isAge ? { ...age(quantity.end), unit: years } : null;
}

/** The index after the “yo” of “5yo” and the “y/o” of “34 y/o”; null where none stands. */
export function shortEnd(all: readonly Piece[], index: number): number | null {
  return startingAt(shortEndings, all, index)?.end ?? null;
}

/** Matches “18”; not “180”. */
export const twoDigits = /^\d{2}$/;
const sides = new Set(["under", "over"]);
/** Matches “Britain's”; not “Britain”. */
export const possessive = /['’]s$/;

/** The number of “the over-65s”; “Leeds under-21s” and “Leeds’s under-21s” are a team. */
export function isAgeGroup(all: readonly Piece[], index: number): boolean {
  const [before, side] = [all[index - 3], all[index - 2]];
  const word = startsSentence(all, index - 2) ? side?.lower : side?.text;
  const named = isCapitalised(before) && !functionWords.has(before?.lower ?? "");
  const team = named && (word === "under" || !possessive.test(before?.lower ?? ""));
  const joined = isJoint(all, index - 1) && sides.has(word ?? "");
  const plural = lowerAt(all, index + 1) === "s" && all[index + 1]?.glued === true;
  return joined && plural && !team && twoDigits.test(lowerAt(all, index));
}

type Test = (all: readonly Piece[], quantity: Quantity) => boolean;

const ageWords = new Set(["aged", "age", "ages"]);
const turns = new Set(["turned", "turning", "turns"]);
const future = new Set(["will", "to", "would", "he'll", "she'll", "who'll", "i'll"]);

/** “aged 65”, “aged under five”, “by age six”, “the age of 21” */
function followsCue(all: readonly Piece[], { first }: Quantity): boolean {
  const start = qualifierBefore(all, first)?.first ?? first;
  const [before, other] = [lowerAt(all, start - 1), lowerAt(all, start - 2)];
  if (before === "of") return other === "age" || other === "ages";
  return ageWords.has(before === "between" ? other : before);
}

/** “turned 50”, “will turn 80” */
function isReached(all: readonly Piece[], { first, numeral }: Quantity): boolean {
  const before = lowerAt(all, first - 1);
  const reached = turns.has(before) || (before === "turn" && future.has(straight(all, first - 2)));
  return reached && numeral.form === "digits";
}

/** The text of a piece with the apostrophe of a typewriter. */
function straight(all: readonly Piece[], index: number): string {
  return lowerAt(all, index).replace("’", "'");
}

/** In pieces: “aged 12, 14, 15 and 17”, “the age rises from 65 to 67”. */
const reach = 8;
const commas = new Set([",", "and", "or"]);
const prepositions = wordClass("preposition");
const ageLinks = wordClass("age-link");

/** “aged 12, 14 and 16”; but “aged 45, and three were” counts others. */
function isListed(all: readonly Piece[], { first, end, numeral }: Quantity): boolean {
  const isLike = numeral.form === "digits" ? isDigits : isNumberWord;
  const cue = backOver(all, first - 1, (piece) => commas.has(piece.lower) || isLike(piece));
  const next = all[end];
  const ends = next?.kind !== "word" || prepositions.has(next.lower) || commas.has(next.lower);
  return ends && cue < first - 2 && ageWords.has(lowerAt(all, cue));
}

/** “the average age is 42”, “raise the pension age from 65 to 67” */
function isLinked(all: readonly Piece[], { first }: Quantity): boolean {
  const cue = backOver(all, first - 1, (piece) => ageLinks.has(piece.lower) || isDigits(piece));
  return cue < first - 1 && (lowerAt(all, cue) === "age" || lowerAt(all, cue) === "ages");
}

/** The index of the last piece before the next that a test fails, at most `reach` pieces on. */
function backOver(all: readonly Piece[], index: number, test: (piece: Piece) => boolean): number {
  let at = index;
  for (let piece = all[at]; piece && at > index - reach && test(piece); piece = all[at]) at--;
  return at;
}

function isDigits({ kind }: Piece): boolean {
  return kind === "digits";
}

function isNumberWord({ lower }: Piece): boolean {
  return startsNumber(lower);
}

/** Matches “7” and “65”; not “7.5” or “1,000”. */
export const wholeAge = /^\d{1,3}$/;
const closings = new Set([",", ".", "―", "—", "–", ";"]);

/** “Ann Moore, 65, …”, “a driver, 42, …”, “Ann Moore, at 65, …” */
function isApposition(all: readonly Piece[], { first, end }: Quantity): boolean {
  const comma = lowerAt(all, first - 1) === "at" ? first - 2 : first - 1;
  const named = isCapitalised(all[comma - 1]) || agedPersons.has(lowerAt(all, comma - 1));
  if (lowerAt(all, comma) !== "," || !named) return false;
  return wholeAge.test(lowerAt(all, first)) && (end === all.length || closings.has(lowerAt(all, end)));
}

const smallPersons = new Set(["boy", "girl", "child", "man", "woman", "youth", "lad", "toddler"]);
const functionWords = wordClass("function");

/** “a boy of 12” */
function isOfAge(all: readonly Piece[], { first, end, numeral }: Quantity): boolean {
  const next = all[end];
  // “a man of one idea”
  const ends = next?.kind !== "word" || functionWords.has(next.lower) || numeral.form === "digits";
  return ends && lowerAt(all, first - 1) === "of" && smallPersons.has(lowerAt(all, first - 2));
}

const comparatives = new Set(["older", "younger"]);
const bounds = new Set(["over", "under", "above", "below", "up"]);

/** “women under 30”, “adults 18 or older”, “people 65 and over” */
function isBound(all: readonly Piece[], { first, end }: Quantity): boolean {
  const [before, word] = [lowerAt(all, first - 1), lowerAt(all, end + 1)];
  if (lowerAt(all, end) === "and" || lowerAt(all, end) === "or")
    return comparatives.has(word) || (bounds.has(word) && persons.has(before));
  return sides.has(before) && persons.has(lowerAt(all, first - 2));
}

const afterAge = new Set(["and", "by", "in", "on", "when", "next", "this"]);
const subjects = new Set(["he", "she", "who", "i"]);
const verbs = new Set(["is", "was", "am", "be"]);
const contracted = new Set(["he's", "she's", "who's", "i'm"]);
const adverbs = new Set(["just", "only", "now", "already", "still", "about", "nearly", "almost"]);

/** “who is 70.”, “she was just 19 when …”, “at 77, he …” */
function isPredicate(all: readonly Piece[], { first, end }: Quantity): boolean {
  if (!wholeAge.test(lowerAt(all, first))) return false;
  if (lowerAt(all, first - 1) === "at" && lowerAt(all, end) === ",")
    return startsSentence(all, first - 1) && subjects.has(lowerAt(all, end + 1));
  const verb = adverbs.has(lowerAt(all, first - 1)) ? first - 2 : first - 1;
  const subject = lowerAt(all, verb) === "be" ? verb - 2 : verb - 1;
  const says =
    (verbs.has(lowerAt(all, verb)) && subjects.has(lowerAt(all, subject))) ||
    contracted.has(straight(all, verb));
  const next = all[end];
  return says && (!next || closings.has(next.lower) || afterAge.has(next.lower));
}

const ageNouns = new Set(["age", "expectancy"]);

/** “The average age is 70”, where a model has read it. */
function isSaidOfAge(all: readonly Piece[], { first, numeral }: Quantity): boolean {
  const subject = ownSubject(all, numeral.end - 1);
  return subject !== null && subject < first && ageNouns.has(lemmaOf(all, subject));
}

const sure: readonly Test[] = [followsCue, isApposition, isPredicate];
/** Only where no plural noun is counted. */
const likely: readonly Test[] = [isReached, isListed, isLinked, isOfAge, isBound, isSaidOfAge];
