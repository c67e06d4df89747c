import { compare, integer } from "../../lib/decimal.ts";
import { clitic, singular } from "./nouns/inflection.ts";
import {
  anyPhraseAt,
  attributePhraseAt,
  pastEnding,
  pluralPhraseAt,
  singularPhraseAt,
  type NounPhrase,
} from "./nouns/phrases.ts";
import { numeralAt } from "./numerals/index.ts";
import type { Amount } from "./ranges.ts";
import { wordClass } from "./text/lists.ts";
import { isJoint, lowerAt, type Piece } from "./text/pieces.ts";

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

/** “60% of the voters”, “one in five voters”; what follows a share without “of” is no part of it: “a 60% majority”. */
function partOf(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  if (lowerAt(all, end) === "of") return wholeOf(all, end + 1) ?? anyPhraseAt(all, end + 1);
  const counts = all.slice(amount.first, amount.end).some((piece) => shareWords.has(piece.lower));
  return counts ? pluralPhraseAt(all, end) : null;
}

const shareWords = new Set(["in", "of"]);

function nounOf(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  if (amount.joined) return joinedNoun(all, amount.end + 1);
  if (lowerAt(all, end) === "of") {
    const phrase = wholeOf(all, end + 1) ?? pluralPhraseAt(all, end + 1);
    return phrase ?? (amount.numeral.form === "vague" ? anyPhraseAt(all, end + 1) : null);
  }
  const one = !amount.range && compare(amount.low, integer(1)) === 0;
  const start = isOpeningMark(all, end) || degrees.has(lowerAt(all, end)) ? end + 1 : end;
  if (one) return singularPhraseAt(all, end) ?? (end > amount.end ? pluralPhraseAt(all, end) : null);
  return pluralPhraseAt(all, start) ?? sharedNoun(all, end) ?? attributeOf(all, amount, end);
}

const listLinks = new Set(["or", "and", ","]);

/** The noun that two numbers share: “five or ten boats”, “four-, five- and six-cylinder engines”. */
function sharedNoun(all: readonly Piece[], end: number): NounPhrase | null {
  const hanging = lowerAt(all, end) === "-" && all[end]?.glued === true ? 1 : 0;
  const comma = lowerAt(all, end + hanging) === "," && listLinks.has(lowerAt(all, end + hanging + 1)) ? 1 : 0;
  const link = end + hanging + comma;
  if (!listLinks.has(lowerAt(all, link))) return null;
  const numeral = numeralAt(all, link + 1);
  if (!numeral || (hanging === 0 && lowerAt(all, link) === ",")) return null;
  if (hanging === 0) return pluralPhraseAt(all, numeral.end);
  return isJoint(all, numeral.end) ? joinedNoun(all, numeral.end + 1) : sharedNoun(all, numeral.end);
}

const singleDeterminers = new Set(["a", "the", "this", "that", "our", "its", "their", "his", "her", "same"]);

/** “a four step plan”: the noun in the singular needs a determiner before the number, which shows that another noun is meant. */
function attributeOf(all: readonly Piece[], amount: Amount, end: number): NounPhrase | null {
  return singleDeterminers.has(lowerAt(all, amount.first - 1)) ? attributePhraseAt(all, end) : null;
}

/** “25 million more people”, “the five most recent polls”. */
const degrees = new Set(["more", "most", "such", "very"]);

/** “four “loopholes””. */
function isOpeningMark(all: readonly Piece[], index: number): boolean {
  return openingMarks.has(lowerAt(all, index)) && !all[index]?.glued && all[index + 1]?.glued === true;
}

const openingMarks = new Set(["“", '"', "‘"]);

/** How many words may stand before the number of the whole. */
const reach = 5;
const beforeWhole = wordClass("before-whole");

/** “three of the hostages”, “2,000 of the more than 10,000 inmates”, “half of the country's 30 jets”; not “three of them”. */
function wholeOf(all: readonly Piece[], index: number): NounPhrase | null {
  for (let at = index; at < index + reach; at++) {
    const numeral = numeralAt(all, at);
    if (numeral) return pluralPhraseAt(all, numeral.end);
    const word = lowerAt(all, at);
    if (!beforeWhole.has(word) && !clitic.test(word)) return at === index ? null : pluralPhraseAt(all, at);
  }
  return null;
}

const notNouns = wordClass("joined-adjective");

/** “40-page report”: the number counts pages. */
function joinedNoun(all: readonly Piece[], index: number): NounPhrase | null {
  const word = all[index];
  if (word?.kind !== "word" || pastEnding.test(word.lower) || notNouns.has(word.lower)) return null;
  return { first: index, end: index + 1, head: singular(word.lower) };
}
