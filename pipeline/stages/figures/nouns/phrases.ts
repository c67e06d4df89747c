import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { clitic, isInvariant, isPlural, singular } from "./inflection.ts";

/** A noun phrase without determiner; `head` is the singular of its main noun. */
export interface NounPhrase extends Range {
  readonly head: string;
}

const stops = new Set([...wordClass("function"), ...wordClass("finite-verb")]);
const determiners = wordClass("determiner");
const adjectives = wordClass("adjective");
const pluralModifiers = wordClass("plural-modifier");
const longestPhrase = 7;
const longestCompound = 6;
const longestPossessor = 4;

/** Matches “released” and “agreed”; not “red” or “hundred”. */
export const pastEnding = /^(?!hundred).{3,}ed$/;
/** Matches “landing”; not “king”. */
export const ingEnding = /^.{3,}ing$/;

/** True for a word that cannot be part of a noun phrase after a number. */
function stopsPhrase(piece: Piece | undefined): boolean {
  return piece?.kind !== "word" || stops.has(piece.lower) || clitic.test(piece.text);
}

/** The indices of the words of a phrase that starts at `first`; words joined by hyphens count as one, by their last part. */
function wordsFrom(all: readonly Piece[], first: number): readonly number[] {
  const found: number[] = [];
  let at = first;
  while (found.length < longestPhrase && !stopsPhrase(all[at])) {
    const last = wordEnd(all, at);
    found.push(last);
    at = last + 1 + dotAt(all, last);
    // “two new 737 Max jets”
    if (all[at]?.kind === "digits" && isCapitalised(all[at + 1])) at++;
  }
  return found;
}

function wordEnd(all: readonly Piece[], first: number): number {
  let last = first;
  while (last < first + longestCompound && isJoint(all, last + 1) && all[last + 2]?.kind === "word")
    last += 2;
  return last;
}

/** 1 if the dot of an abbreviation such as “U.S.” stands behind an index, else 0. */
function dotAt(all: readonly Piece[], index: number): number {
  const dotted = all[index]?.text.length === 1 && isCapitalised(all[index]);
  return dotted && lowerAt(all, index + 1) === "." && all[index + 1]?.glued ? 1 : 0;
}

/**
 * The phrase of a plural noun at an index, such as “asylum seekers” or “rounds of artillery”; null if there is none. The
 * first plural is the head, but “two sports clubs” and “two police dog handlers” end later.
 */
export function pluralPhraseAt(all: readonly Piece[], first: number): NounPhrase | null {
  const words = wordsFrom(all, first);
  const plurals = coordinated(all, words).filter((at) => isPluralNoun(all, at));
  const heads = plurals.filter((at) => !isInvariantNoun(all, at));
  const [head, next] = afterName(all, heads.length > 0 ? heads : plurals);
  if (head === undefined) return null;
  const isModifier = next === head + 1 && pluralModifiers.has(lowerAt(all, head));
  return withComplement(all, first, isModifier ? next : head);
}

/** “United Nations peacekeepers”: a plural within a name gives way to one after it. */
function afterName(all: readonly Piece[], plurals: readonly number[]): readonly number[] {
  const rest = plurals.findIndex((at) => !isCapitalised(all[at]));
  return rest > 0 && isCapitalised(all[(plurals[0] ?? 0) - 1]) ? plurals.slice(rest) : plurals;
}

/** The noun right after a number that stands before another: the “step” of “a four step plan”; null if there is none. */
export function attributePhraseAt(all: readonly Piece[], first: number): NounPhrase | null {
  const words = wordsFrom(all, first);
  const [noun, other] = words;
  if (noun !== first || other !== first + 1 || words.some((at) => isCapitalised(all[at]))) return null;
  if ([noun, other].some((at) => adjectives.has(lowerAt(all, at)) || isVerbForm(all, at))) return null;
  return { first, end: first + 1, head: lowerAt(all, first) };
}

/** “Ford and Honda cars”: words without a plural go on after “and”. */
function coordinated(all: readonly Piece[], words: readonly number[]): readonly number[] {
  const last = words.at(-1);
  if (last === undefined || lowerAt(all, last + 1) !== "and") return words;
  return words.some((at) => isPluralNoun(all, at)) ? words : words.concat(wordsFrom(all, last + 2));
}

function isPluralNoun(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  return piece !== undefined && isPlural(piece);
}

function isInvariantNoun(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  return piece !== undefined && isInvariant(piece);
}

/** The phrase of a singular noun after “one” or in “three-nation”, such as “police officer”; null if there is none. */
export function singularPhraseAt(all: readonly Piece[], first: number): NounPhrase | null {
  const words = wordsFrom(all, first);
  const noun = words.findIndex((at) => !adjectives.has(lowerAt(all, at)));
  const after = words.findIndex((at, place) => place > noun && endsSingular(all, at));
  const nouns = after < 0 ? words : words.slice(0, after);
  const head = nouns.at(-1);
  if (head === undefined || adjectives.has(lowerAt(all, head))) return null;
  return withComplement(all, first, head);
}

function endsSingular(all: readonly Piece[], index: number): boolean {
  return isVerbForm(all, index) || isPluralNoun(all, index) || adjectives.has(lowerAt(all, index));
}

/** The phrase after “a quarter of” or “60% of”, in the singular or plural. */
export function anyPhraseAt(all: readonly Piece[], index: number): NounPhrase | null {
  const first = afterPossessor(all, index);
  return pluralPhraseAt(all, first) ?? singularPhraseAt(all, first);
}

/** The index after a determiner or possessor, where one stands: “the”, “Jane Brown's”. */
function afterPossessor(all: readonly Piece[], index: number): number {
  const first = determiners.has(lowerAt(all, index)) ? index + 1 : index;
  for (let at = first; at < first + longestPossessor && all[at]?.kind === "word"; at++) {
    if (clitic.test(lowerAt(all, at))) return at + 1;
    if (stops.has(lowerAt(all, at))) break;
  }
  return first;
}

/** “members of the City Council”: an of-phrase belongs to the phrase. */
function withComplement(all: readonly Piece[], first: number, head: number): NounPhrase {
  const lemma = lemmaOf(all[head]);
  const plain = { first, end: head + 1, head: lemma };
  if (lowerAt(all, head + 1) !== "of") return plain;
  const start = afterPossessor(all, head + 2);
  const end = complementEnd(all, wordsFrom(all, start), start > head + 2);
  return end === null ? plain : { ...plain, end };
}

/**
 * A name ends at the first small letter (but “of the Islamic faith”), anything else at its first plural, and both before
 * a verb form.
 */
function complementEnd(all: readonly Piece[], words: readonly number[], determined: boolean): number | null {
  let last: number | null = null;
  for (const at of words) {
    if (last !== null && (isVerbForm(all, at) || (!determined && leavesName(all, last, at)))) break;
    last = at;
    if (isPluralNoun(all, at) && !isCapitalised(all[at])) break;
  }
  return last === null ? null : last + 1 + dotAt(all, last);
}

function isVerbForm(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  return pastEnding.test(word) || ingEnding.test(word);
}

function leavesName(all: readonly Piece[], last: number, next: number): boolean {
  return isCapitalised(all[last]) && !isCapitalised(all[next]) && !isPluralNoun(all, next);
}

/** The singular; words all in capitals are words of a headline, but for short ones: “MPs”. */
function lemmaOf(piece: Piece | undefined): string {
  const word = piece?.text ?? "";
  return singular(word.length > longestAcronym && word === word.toUpperCase() ? word.toLowerCase() : word);
}

const longestAcronym = 4;
