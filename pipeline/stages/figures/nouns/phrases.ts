import { numeralAt } from "../numerals/index.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { clitic, isInvariant, pastEnding } from "./inflection.ts";
import { completedEnd, modifiedBy } from "./tree.ts";
import { isPluralWord, isVerbForm, lemmaOf, stopsPhrase, wordsFrom } from "./words.ts";

/** A noun phrase without determiner; `head` is the singular of its main noun. */
export interface NounPhrase extends Range {
  readonly head: string;
}

const determiners = wordClass("determiner");
const adjectives = wordClass("adjective");
const pluralModifiers = wordClass("plural-modifier");
const longestPossessor = 4;

/**
 * The phrase of a plural noun at an index, such as “asylum seekers” or “rounds of artillery”; null if there is none. The
 * first plural is the head, but “two sports clubs” and “two police dog handlers” end later.
 */
export function pluralPhraseAt(all: readonly Piece[], first: number): NounPhrase | null {
  const plurals = wordsToPlural(all, first).filter((word) => isPluralWord(all, word));
  const heads = plurals.filter((word) => !isInvariantWord(all, word));
  const [head, next] = afterName(all, heads.length > 0 ? heads : plurals);
  if (!head) return null;
  return withComplement(all, first, next && modifies(all, head, next) ? next : head);
}

/** How often a phrase may go on after “and” and the like before its plural. */
const mostStretches = 3;

/** The words from an index, over “and” and the like as long as there is no plural among them. */
function wordsToPlural(all: readonly Piece[], first: number): readonly Range[] {
  let words = wordsFrom(all, first);
  for (let stretch = 1; stretch < mostStretches && !hasPlural(all, words); stretch++) {
    const start = continuation(all, words);
    if (start === null) break;
    words = words.concat(wordsFrom(all, start));
  }
  return words;
}

function hasPlural(all: readonly Piece[], words: readonly Range[]): boolean {
  return words.some((word) => isPluralWord(all, word));
}

function isInvariantWord(all: readonly Piece[], { end }: Range): boolean {
  const piece = all[end - 1];
  return piece !== undefined && isInvariant(piece);
}

/** “United Nations peacekeepers”: a plural within a name gives way to one after it. */
function afterName(all: readonly Piece[], plurals: readonly Range[]): readonly Range[] {
  const rest = plurals.findIndex(({ first }) => !isCapitalised(all[first]));
  return rest > 0 && isCapitalised(all[(plurals[0]?.first ?? 0) - 1]) ? plurals.slice(rest) : plurals;
}

/** True for a plural that only modifies the next: “sports clubs”, “Rangers fans”, “plain-clothes police officers”. */
function modifies(all: readonly Piece[], head: Range, next: Range): boolean {
  if (head.end - head.first > 1) return true;
  if (next.first !== head.end) return false;
  const isName = isCapitalised(all[head.first]) && !isCapitalised(all[next.first]);
  return isName || pluralModifiers.has(lowerAt(all, head.first));
}

const links = new Set(["and", "or"]);
const quotationMarks = new Set(["“", "”", '"', "‘", "’"]);

/** Where words without a plural go on: “Ford and Honda cars”, “State of the Union addresses”, “small, rural towns”, “so-called “fake” sites”. */
function continuation(all: readonly Piece[], words: readonly Range[]): number | null {
  const last = words.at(-1);
  if (!last) return null;
  const link = lowerAt(all, last.end);
  if (links.has(link)) return numeralAt(all, last.end + 1) ? null : last.end + 1;
  if (quotationMarks.has(link)) return last.end + 1;
  if (link === ",")
    return isAdjective(all[last.end - 1]) && isAdjective(all[last.end + 1]) ? last.end + 1 : null;
  const start = last.end + (lowerAt(all, last.end + 1) === "the" ? 2 : 1);
  return link === "of" && isCapitalised(all[last.first]) && isCapitalised(all[start]) ? start : null;
}

function isAdjective(piece: Piece | undefined): boolean {
  return piece?.syntax ? piece.syntax.upos === "ADJ" : adjectives.has(piece?.lower ?? "");
}

/** The noun right after a number that stands before another: the “step” of “a four step plan”; null if there is none. */
export function attributePhraseAt(all: readonly Piece[], first: number): NounPhrase | null {
  const words = wordsFrom(all, first);
  const [noun, other] = words;
  if (noun?.end !== first + 1 || other?.end !== first + 2) return null;
  if (isCapitalised(all[first])) return null;
  if ([first, first + 1].some((at) => adjectives.has(lowerAt(all, at)) || isVerbForm(all, at))) return null;
  return { ...noun, head: lowerAt(all, first) };
}

/** The phrase of a singular noun after “one” or in “three-nation”, such as “police officer”; null if there is none. */
export function singularPhraseAt(all: readonly Piece[], index: number): NounPhrase | null {
  const first = degrees.has(lowerAt(all, index)) ? index + 1 : index;
  const words = wordsFrom(all, first);
  const noun = words.findIndex(({ end }) => !adjectives.has(lowerAt(all, end - 1)));
  const after = words.findIndex((word, place) => place > noun && endsSingular(all, word));
  const nouns = words.slice(0, after < 0 ? words.length : after);
  // “one official familiar with”
  const head = nouns.findLast(({ end }) => !unlikeNouns.has(all[end - 1]?.syntax?.upos ?? ""));
  if (!head) return null;
  const end = completedEnd(all, head.end);
  const whole = end > head.end ? { first: end - 1, end } : head;
  return canHead(all, whole) ? withComplement(all, first, whole) : null;
}

const unlikeNouns = new Set(["ADJ", "ADV"]);

/** Not so an adjective, a participle, a price, a plural, nor the “larger” of “half of larger ones”. */
function canHead(all: readonly Piece[], head: Range): boolean {
  const last = lowerAt(all, head.end - 1);
  if (all[head.first]?.kind === "sign" || last.length < 2 || lowerAt(all, head.end) === "ones") return false;
  if (isPluralWord(all, head) && !isInvariantWord(all, head) && !isCapitalised(all[head.first])) return false;
  return !adjectives.has(last) && !pastEnding.test(last);
}

const degrees = new Set(["more", "such"]);

function endsSingular(all: readonly Piece[], word: Range): boolean {
  const last = word.end - 1;
  if (isVerbForm(all, last) || isPluralWord(all, word) || adjectives.has(lowerAt(all, last))) return true;
  return isAdverb(all[last]);
}

/** Matches “reportedly”; not “ally”. */
export const adverbEnding = /^.{3,}ly$/;
const nounsOnLy = wordClass("noun-on-ly");

function isAdverb(piece: Piece | undefined): boolean {
  if (piece?.syntax) return piece.syntax.upos === "ADV";
  const word = piece?.lower ?? "";
  return adverbEnding.test(word) && !nounsOnLy.has(word);
}

/** The phrase after “a quarter of” or “60% of”, in the singular or plural. */
export function anyPhraseAt(all: readonly Piece[], index: number): NounPhrase | null {
  const first = afterPossessor(all, index);
  if (pluralDeterminers.has(lowerAt(all, first - 1))) return pluralPhraseAt(all, first);
  return modifiedPhrase(all, first) ?? pluralPhraseAt(all, first) ?? singularPhraseAt(all, first);
}

/** “the sales force”: of a whole that is one thing, a plural may be no more than a modifier. */
function modifiedPhrase(all: readonly Piece[], first: number): NounPhrase | null {
  const words = wordsFrom(all, first);
  const plural = words.find((word) => isPluralWord(all, word));
  const noun = plural ? modifiedBy(all, plural.end - 1) : null;
  const head = words.find(({ end }) => end - 1 === noun);
  return head ? withComplement(all, first, head) : null;
}

/** With them alone a noun in the singular cannot stand: “half of those voting”. */
const pluralDeterminers = new Set(["these", "those"]);

/** The index after a determiner or possessor and an opening mark, where one stands: “the”, “Jane Brown's”. */
export function afterPossessor(all: readonly Piece[], index: number): number {
  const first = determiners.has(lowerAt(all, index)) ? index + 1 : index;
  for (let at = first; at < first + longestPossessor && all[at]?.kind === "word"; at++) {
    if (clitic.test(lowerAt(all, at))) return afterOpening(all, at + 1);
    if (stopsPhrase(all, at)) break;
  }
  return afterOpening(all, first);
}

const openingMarks = new Set(["“", '"', "‘", "'"]);

/** The index after the marks that open a quotation, where they stand: “four “loopholes””, also when typed as two “'”. */
export function afterOpening(all: readonly Piece[], index: number): number {
  let at = index;
  while (openingMarks.has(lowerAt(all, at)) && all[index]?.glued === false && all[at + 1]?.glued) at++;
  return at;
}

/** “members of the City Council”: an of-phrase belongs to the phrase. */
function withComplement(all: readonly Piece[], first: number, head: Range): NounPhrase {
  const plain = { first, end: head.end, head: lemmaOf(all, head) };
  if (lowerAt(all, head.end) !== "of") return plain;
  const start = afterPossessor(all, head.end + 1);
  const end = complementEnd(all, wordsFrom(all, start), start > head.end + 1);
  return end === null ? plain : { ...plain, end };
}

/**
 * A name ends at the first small letter (but “of the Islamic faith”), anything else at its first plural, and both before
 * a verb form.
 */
function complementEnd(all: readonly Piece[], words: readonly Range[], determined: boolean): number | null {
  let last: Range | null = null;
  for (const word of words) {
    const leaves = isVerbForm(all, word.end - 1) || isAdverb(all[word.end - 1]);
    if (last && (leaves || (!determined && leavesName(all, last, word)))) break;
    last = word;
    if (isPluralWord(all, word) && !isCapitalised(all[word.first])) break;
  }
  return last && completedEnd(all, last.end);
}

function leavesName(all: readonly Piece[], last: Range, next: Range): boolean {
  // “people of Syrian descent”
  if (all[last.end - 1]?.syntax?.head === next.end - 1) return false;
  return isCapitalised(all[last.first]) && !isCapitalised(all[next.first]) && !isPluralWord(all, next);
}
