import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, type Piece, type Range } from "../text/pieces.ts";
import { acronymPlural, clitic, ingEnding, isPlural, pastEnding, singular } from "./inflection.ts";

const functionWords = wordClass("function");
const stops = new Set([...functionWords, ...wordClass("finite-verb")]);
const adjectival = wordClass("before-plural");
const adjectivalPrepositions = new Set(["outside", "inside"]);
const determiners = wordClass("determiner");
const longestPhrase = 7;
/** How many pieces a word of hyphens may have. */
const longestCompound = 9;

/** True for a piece that cannot be part of a noun phrase after a number. */
export function stopsPhrase(all: readonly Piece[], index: number): boolean {
  return isNoContent(all, index) || isPredicate(all, index);
}

function isNoContent(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (piece?.kind !== "word" || clitic.test(piece.text)) return true;
  return stops.has(piece.lower) && piece.text !== "US" && !isModifier(all, index);
}

/** “four long tunnels”, “12 injured protesters”, “three outside experts”: right before a plural some function words and verbs are none. */
function isModifier(all: readonly Piece[], index: number): boolean {
  const next = all[index + 1];
  if (next?.kind !== "word" || isCapitalised(next) || !isPlural(next)) return false;
  const { lower, syntax } = all[index] ?? {};
  if (syntax && adjectivalPrepositions.has(lower ?? "")) return syntax.upos === "ADJ";
  return adjectival.has(lower ?? "");
}

const modifying = new Set(["amod", "compound", "flat", "nmod"]);

/**
 * True for what the model reads as a verb of its clause: the “face” of “the three face charges”. Whatever it reads, a plural
 * is none, for verbs on -s have no plural subject, and a participle before another word is a modifier: “one overriding aim”.
 */
function isPredicate(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (piece?.syntax?.upos !== "VERB" || modifying.has(piece.syntax.deprel) || isPlural(piece)) return false;
  return !isVerbForm(all, index) || isNoContent(all, index + 1);
}

/** The words of a phrase that starts at `first`, each the range of its pieces: “asylum”, “anti-war”, “U.S.”, “F-16s”. */
export function wordsFrom(all: readonly Piece[], first: number): readonly Range[] {
  const found: Range[] = [];
  let word = wordAt(all, first);
  while (word && found.length < longestPhrase) {
    found.push(word);
    word = wordAt(all, nextIndex(all, word.end));
  }
  return found;
}

function wordAt(all: readonly Piece[], first: number): Range | null {
  const price = priceEnd(all, first);
  if (price !== null) return { first, end: price };
  if (isMeasureBefore(all, first)) return { first, end: first + 1 };
  const end = compoundEnd(all, first);
  const isCompound = end > first + 1;
  const isWord = isCompound ? all[first]?.kind !== "sign" : !stopsPhrase(all, first);
  return isWord ? { first, end: end + dotAt(all, end - 1) } : null;
}

/** Matches “$”; not “%”. */
export const currencySign = /^\p{Sc}$/u;
const priceScales = new Set(["million", "billion", "m", "bn", "k"]);

/** The index after a price, if one stands at an index: “nine $2,500 donations”. */
function priceEnd(all: readonly Piece[], first: number): number | null {
  if (!currencySign.test(all[first]?.text ?? "") || all[first + 1]?.kind !== "digits") return null;
  const scaled = priceScales.has(lowerAt(all, isJoint(all, first + 2) ? first + 3 : first + 2));
  return scaled ? (isJoint(all, first + 2) ? first + 4 : first + 3) : first + 2;
}

/** The number of “two 1,000 megawatt reactors” and “two new 737 Max jets”; not that of “in 2016 12 ships sank”. */
function isMeasureBefore(all: readonly Piece[], index: number): boolean {
  const next = all[index + 1];
  if (all[index]?.kind !== "digits" || !next || next.glued || next.kind !== "word") return false;
  if (isNoContent(all, index + 1) || isNoContent(all, index + 2)) return false;
  return isCapitalised(next) || !isPlural(next);
}

/** The index after the parts that hyphens, strokes and the “s” of “737s” join to the piece at `first`. */
function compoundEnd(all: readonly Piece[], first: number): number {
  let end = first + 1;
  while (end < first + longestCompound && isJoined(all, end)) end += 2;
  return lowerAt(all, end) === "s" && all[end]?.glued && all[end - 1]?.kind === "digits" ? end + 1 : end;
}

function isJoined(all: readonly Piece[], index: number): boolean {
  const next = all[index + 1];
  const isStroke = lowerAt(all, index) === "/" && all[index]?.glued === true && next?.glued === true;
  return (isStroke || isJoint(all, index)) && next?.kind !== "sign" && !determiners.has(next?.lower ?? "");
}

/** 1 if the dot of an abbreviation such as “U.S.” stands behind an index, else 0. */
function dotAt(all: readonly Piece[], index: number): number {
  const dotted = all[index]?.text.length === 1 && isCapitalised(all[index]);
  return dotted && lowerAt(all, index + 1) === "." && all[index + 1]?.glued ? 1 : 0;
}

const hangingLinks = new Set(["and", "or", "to"]);

/** Where the next word may stand: “low- and middle-income families”. */
function nextIndex(all: readonly Piece[], end: number): number {
  const hangs = lowerAt(all, end) === "-" && all[end]?.glued === true;
  return hangs && hangingLinks.has(lowerAt(all, end + 1)) ? end + 2 : end;
}

/** True for a word that can be the plural of a noun: “votes”, “passers-by”, “F-16s”. */
export function isPluralWord(all: readonly Piece[], word: Range): boolean {
  return isNumbered(all, word) || pluralPart(all, word) !== null;
}

/** “F-16s”, “737s”. */
function isNumbered(all: readonly Piece[], { first, end }: Range): boolean {
  return end > first + 1 && lowerAt(all, end - 1) === "s" && all[end - 2]?.kind === "digits";
}

const postposed = new Set(["law", "general", "elect", "chief"]);

/** The index of the part of a word that has the ending of a plural: the last, the first of “passers-by”. */
function pluralPart(all: readonly Piece[], { first, end }: Range): number | null {
  const last = all[end - 1];
  if (last && isPlural(last)) return end - 1;
  const opening = all[first];
  const follows = functionWords.has(last?.lower ?? "") || postposed.has(last?.lower ?? "");
  return end > first + 1 && opening && follows && isPlural(opening) ? first : null;
}

/** The singular of a noun; words all in capitals are words of a headline, but for short ones: “MPs”. */
export function lemmaOf(all: readonly Piece[], word: Range): string {
  const textOf = (first: number, end: number) =>
    all
      .slice(first, end)
      .map((piece) => piece.text)
      .join("");
  if (isNumbered(all, word)) {
    const name = word.end - word.first === 2 && isCapitalised(all[word.first - 1]);
    return `${name ? `${textOf(word.first - 1, word.first)} ` : ""}${textOf(word.first, word.end - 1)}`;
  }
  const part = pluralPart(all, word) ?? word.end - 1;
  return `${textOf(partsFrom(all, word), part)}${singularOf(textOf(part, part + 1))}${textOf(part + 1, word.end)}`;
}

/** Where the last noun of a word starts: “ex-wife” is one, “actor/singer” are two. */
function partsFrom(all: readonly Piece[], { first, end }: Range): number {
  let at = end - 1;
  while (at > first && lowerAt(all, at - 1) !== "/") at--;
  return at;
}

function singularOf(text: string): string {
  const isShouted = text.length > longestAcronym && text === text.toUpperCase() && !acronymPlural.test(text);
  return singular(isShouted ? text.toLowerCase() : text);
}

const longestAcronym = 4;

/** True for a word that can be the participle of a verb. */
export function isVerbForm(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  return pastEnding.test(word) || ingEnding.test(word);
}
