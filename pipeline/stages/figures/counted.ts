import { compare, integer } from "../../lib/decimal.ts";
import {
  afterOpening,
  afterPossessor,
  anyPhraseAt,
  attributePhraseAt,
  pluralPhraseAt,
  singularPhraseAt,
  type NounPhrase,
} from "./nouns/phrases.ts";
import { pastEnding } from "./nouns/inflection.ts";
import { joinedNoun, nounBefore, ofAt, sharedByAdjectives, sharedNoun } from "./nouns/shared.ts";
import { farPhrase, modifierPhrase } from "./nouns/tree.ts";
import { numeralAt } from "./numerals/index.ts";
import type { Amount } from "./ranges.ts";
import { wordClass } from "./text/lists.ts";
import { isCapitalised, lowerAt, type Piece } from "./text/pieces.ts";
import { measureAfter } from "./units/measures.ts";

/** What a figure counts: the printed noun phrase, if any, and the singular of its head, if it can be told. */
export interface Counted {
  readonly phrase: NounPhrase | null;
  readonly head: string | null;
  /** True if the noun is not printed with the number. */
  readonly elided: boolean;
}

/** The noun that stands with an amount, at `end` behind its qualifier. */
export function countedOf(all: readonly Piece[], amount: Amount, end: number): Counted {
  if (amount.counts !== null) return { phrase: null, head: amount.counts, elided: false };
  const phrase = isShare(amount)
    ? partOf(all, amount, end)
    : amount.kind === "count"
      ? nounOf(all, amount, end)
      : null;
  return { phrase, head: phrase?.head ?? null, elided: false };
}

function isShare(amount: Amount): boolean {
  return amount.kind === "percent" || amount.kind === "ratio";
}

/**
 * “60% of the voters”, “half the voters”, “one in five voters”; what follows another share without “of” is no part of it:
 * “a 60% majority”.
 */
function partOf(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  if (lowerAt(all, end) === "of") {
    const { first, numbered } = wholeAt(all, end + 1);
    return (numbered ? pluralPhraseAt(all, first) : anyPhraseAt(all, first)) ?? anyPhraseAt(all, end + 1);
  }
  if (amount.kind === "ratio" && wholeDeterminers.has(lowerAt(all, end))) return wholeAfter(all, end);
  const counts = all.slice(amount.first, amount.end).some((piece) => shareWords.has(piece.lower));
  return counts ? pluralPhraseAt(all, end) : null;
}

const shareWords = new Set(["in", "of"]);
const wholeDeterminers = new Set([
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "your",
  "these",
  "those",
]);

/** “half the voters”; not “half the size of Malta”, which compares. */
function wholeAfter(all: readonly Piece[], end: number): NounPhrase | null {
  return compared.has(lowerAt(all, end + 1)) ? null : anyPhraseAt(all, end);
}

const compared = wordClass("compared");

function nounOf(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  if (amount.joined) return joinedNoun(all, amount.end + 1) ?? nounAfterGuess(all, amount.end + 1);
  const whole = ofAt(all, end);
  if (whole !== null) {
    const phrase = pluralPhraseAt(all, wholeAt(all, whole).first);
    return phrase ?? (amount.numeral.form === "vague" ? anyPhraseAt(all, whole) : null);
  }
  const shared = sharedByAdjectives(all, end) ?? besideNoun(all, amount, end) ?? sharedNoun(all, end);
  return shared ?? nounBefore(all, amount.first);
}

/** “40-odd people”; not “40-odd miles”. */
function nounAfterGuess(all: readonly Piece[], index: number): NounPhrase | null {
  if (!guesses.has(lowerAt(all, index)) || measureAfter(all, index + 1, true)) return null;
  return pluralPhraseAt(all, index + 1);
}

const guesses = new Set(["odd", "some", "plus", "something"]);

/** The noun after the number, with nothing but its modifiers between them. */
function besideNoun(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  if (isGroupVerb(all, amount, end)) return null;
  const isOne = isExactly(amount, 1);
  const attribute = !isOne && end === amount.end ? modifierPhrase(all, amount) : null;
  if (attribute) return attribute;
  if (isOne) return singularPhraseAt(all, end) ?? (end > amount.end ? pluralPhraseAt(all, end) : null);
  const phrase =
    quotedNoun(all, end) ??
    pluralPhraseAt(all, afterDegree(all, end)) ??
    farPhrase(all, amount, end) ??
    attributeOf(all, amount, end);
  // “zero interest”
  return phrase ?? (isExactly(amount, 0) && !isCapitalised(all[end]) ? singularPhraseAt(all, end) : null);
}

function isExactly({ low, range }: Amount, value: number): boolean {
  return !range && compare(low, integer(value)) === 0;
}

/** “four “loopholes””, “27 “at-large” seats”: the phrase has its opening mark if the closing one stands within it. */
function quotedNoun(all: readonly Piece[], end: number): NounPhrase | null {
  const start = afterOpening(all, end);
  const phrase = start > end ? pluralPhraseAt(all, start) : null;
  const closes = phrase && all.slice(start, phrase.end).some(({ text }) => closingMarks.has(text));
  return closes ? { ...phrase, first: end } : phrase;
}

const closingMarks = new Set(["”", '"', "’"]);

/** The “plans” of “a group of 12 plans to move”, as the model reads it. */
function isGroupVerb(all: readonly Piece[], { first }: Amount, end: number): boolean {
  return (
    lowerAt(all, first - 1) === "of" &&
    all[end]?.syntax?.upos === "VERB" &&
    !pastEnding.test(lowerAt(all, end))
  );
}

const singleDeterminers = new Set(["a", "the", "this", "that", "our", "its", "their", "his", "her", "same"]);

/** “a four step plan”: the noun in the singular needs a determiner before the number, which shows that another noun is meant. */
function attributeOf(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  return singleDeterminers.has(lowerAt(all, amount.first - 1)) ? attributePhraseAt(all, end) : null;
}

/** “25 million more people”, “the five most recent polls”, “400 plus people”. */
const degrees = new Set(["more", "fewer", "most", "such", "very", "plus", "odd"]);

function afterDegree(all: readonly Piece[], index: number): number {
  return degrees.has(lowerAt(all, index)) ? index + 1 : index;
}

/** How many words may stand before the number of the whole. */
const reach = 5;
const beforeWhole = wordClass("before-whole");
/** Adjectives before a number, which belong to a phrase without one: “the last 19 games”, “the last games”. */
const beforeNumber = wordClass("before-number");

/** Where the noun of a whole starts, and if it has a number: “the hostages”, “the more than 10,000 inmates”, “New Mexico's 30 jets”. */
function wholeAt(
  all: readonly Piece[],
  index: number,
): { readonly first: number; readonly numbered: boolean } {
  let first = afterPossessor(all, index);
  for (let at = first; at < index + reach; at++) {
    const numeral = numeralAt(all, at);
    if (numeral) return { first: afterDegree(all, numeral.end), numbered: true };
    if (beforeWhole.has(lowerAt(all, at))) first = at + 1;
    else if (!beforeNumber.has(lowerAt(all, at))) break;
  }
  return { first, numbered: false };
}
