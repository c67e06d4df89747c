import { compare, formatDecimal, integer, multiply, type Decimal } from "../../lib/decimal.ts";
import { moveCue } from "./changes/cues.ts";
import { eventBefore, eventOf, isCasualty } from "./events.ts";
import type { Amount } from "./ranges.ts";
import { pluralPhraseAt } from "./nouns/phrases.ts";
import { stopsPhrase } from "./nouns/words.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "./text/pieces.ts";

/** What a sentence counted last: the singular of the noun, and how many. */
export interface EarlierCount {
  readonly head: string;
  readonly amount: Decimal;
}

/**
 * The noun that a count without one stands for: people that were killed, deaths of a toll, else the noun of the last count
 * of its sentence (“250 hostages were taken, with only 100 being released”). `first` is the index of its qualifier, `end`
 * the one after it.
 */
export function elidedNoun(
  all: readonly Piece[],
  amount: Amount,
  { first, end }: Range,
  earlier: EarlierCount | null,
): string | null {
  if (amount.kind !== "count" || amount.joined || formatDecimal(amount.low).includes(".")) return null;
  if (isCasualty(all, amount.end) || eventBefore(all, first)?.casualties) return "person";
  if (followsToll(all, first)) return "death";
  const numbered = numberedNoun(all, first);
  if (numbered !== null && leavesNounOut(all, amount, first, end)) return numbered;
  const noun = leavesNounOut(all, amount, first, end) ? nounOf(earlier, amount) : null;
  return noun ?? (eventOf(all, first, end)?.casualties ? "person" : null);
}

function nounOf(earlier: EarlierCount | null, amount: Amount): string | null {
  const fits = earlier && compare(amount.low, multiply(earlier.amount, mostTimes)) <= 0;
  return fits ? earlier.head : null;
}

/** “One study finds that 8 million …”: a number that is so much higher counts something else. */
const mostTimes = integer(1000);

/** What a count leaves for later counts without a noun; what only measures another noun (“a 40-page report”) is left out. */
export function earlierCount(amount: Amount, head: string | null): EarlierCount | null {
  const counts = amount.kind === "count" && !amount.joined && head !== null && !occasions.has(head);
  return counts ? { head, amount: amount.high } : null;
}

const occasions = new Set(["time", "way", "reason"]);

/** How far before the number “death toll” may stand. */
const tollReach = 12;

function followsToll(all: readonly Piece[], first: number): boolean {
  const from = Math.max(0, first - tollReach);
  return all
    .slice(from, first)
    .some((piece, at) => piece.lower === "toll" && lowerAt(all, from + at - 1) === "death");
}

/** How far before a number “the number of” may stand. */
const numberReach = 20;

/** The noun of “the number of schools fell from 30 to 18”, a person of “the number of dead”; not of “a number of schools”. */
function numberedNoun(all: readonly Piece[], first: number): string | null {
  for (let at = first - 2; at >= Math.max(0, first - numberReach); at--)
    if (lowerAt(all, at) === "number" && lowerAt(all, at - 1) !== "a" && lowerAt(all, at + 1) === "of")
      return isCasualty(all, at + 2) ? "person" : (pluralPhraseAt(all, at + 2)?.head ?? null);
  return null;
}

/**
 * In “two sons, 10 and 12, and …” the numbers are something else, so a word must follow, or the sentence end; a comma or
 * “and” only in a comparison (“down from 30, officials said”) or after a verb (“Ann won 31 and Bob four”). A vague word needs “of which” or the like.
 */
function leavesNounOut(all: readonly Piece[], amount: Amount, first: number, end: number): boolean {
  const isPart = lowerAt(all, end) === "of" && pronouns.has(lowerAt(all, end + 1));
  if (isPart || amount.numeral.form === "vague") return isPart;
  if (isJoint(all, amount.first - 1)) return false;
  const before = lowerAt(all, first - 1);
  const stands = before === "at" && standing.has(lowerAt(all, first - 2));
  if (ages.has(lowerAt(all, first - 2)) || (places.has(before) && !stands)) return false;
  if (before === "to" && !isReached(all, amount, first)) return false;
  const next = all[end];
  if (next === undefined || next.text === "." || next.text === ";") return true;
  if (listMarks.has(next.lower)) return comparisons.has(before) || all[first - 1]?.syntax?.upos === "VERB";
  return next.kind === "word" && !isCounted(all, end);
}

const pronouns = new Set(["which", "whom", "them", "these", "those", "us", "you"]);
/** After them a number is a place, an age or a price. */
const places = new Set(["at", "by", "for", "on", "under", "age", "number"]);
const ages = new Set(["younger", "older"]);
/** “The tally stands at 40.” */
const standing = new Set(["stands", "stood", "stand", "standing"]);
const listMarks = new Set([",", "and", "or"]);
const comparisons = new Set(["from", "to", "than", "with", "of"]);
/** “the toll rose to 18”, “bringing the total to 40”; not “closer to 18”. */
function isReached(all: readonly Piece[], amount: Amount, first: number): boolean {
  if (amount.move !== null || moveCue(all, first - 1)) return true;
  return all.slice(Math.max(0, first - numberReach), first).some((piece) => totals.has(piece.lower));
}

const totals = new Set(["total", "number", "tally", "count", "toll"]);

/** True for a word that may be what is counted: the “Orthodox” of “14 Catholics, six Orthodox”. */
function isCounted(all: readonly Piece[], index: number): boolean {
  const syntax = all[index]?.syntax;
  return !stopsPhrase(all, index) && (syntax ? nouns.has(syntax.upos) : isCapitalised(all[index]));
}

const nouns = new Set(["NOUN", "PROPN"]);
