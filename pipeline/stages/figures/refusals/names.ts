import { isAgeGroup, shortEnd } from "../ages.ts";
import { eventBefore } from "../events.ts";
import { pluralPhraseAt } from "../nouns/phrases.ts";
import { numeralAt } from "../numerals/index.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { smallNumberAt } from "../numerals/words.ts";
import { qualifierBefore } from "../qualifiers.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, startsSentence, type Piece } from "../text/pieces.ts";
import { currencyBefore } from "../units/currencies.ts";
import { unitOf } from "../units/index.ts";
import { weekdayEnd } from "./calendar.ts";
import type { Refusal } from "./refusal.ts";

const functionWords = wordClass("function");
const yearPrefixes = new Set([
  "mid",
  "pre",
  "post",
  "early",
  "late",
  "minus",
  "now",
  "to",
  "then",
  "sub",
  "negative",
]);

/** Matches “PS5”; not “PS50” or “RM5”. */
export const gameConsole = /^PS[1-5]$/;
const innerSigns = new Set(["-", "‐", "‑", "&"]);
const gluingSigns = new Set([...innerSigns, "/", "'", "’", "."]);

/** “M5S”, “iPhone4”, “COVID-19”, “F-150”, “3D”: letters and digits in one word, from its first piece on. */
export function mixedNameAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (all[index]?.glued && (all[index - 1]?.kind !== "sign" || gluingSigns.has(lowerAt(all, index - 1))))
    return null;
  let end = index + 1;
  while (isPartOfName(all, end)) end++;
  if (all[index]?.kind !== "word") return digitsFirst(all, index, end, numeral);
  if (isConsole(all, index, end)) return { first: index, end, reason: "name" };
  const digits = all.slice(index, end).findIndex((piece) => piece.kind === "digits");
  if (digits < 0 || currencyBefore(all, index + digits) || yearPrefixes.has(lowerAt(all, index))) return null;
  if (isAgeGroup(all, index + digits)) return null;
  return { first: index, end, reason: "name" };
}

/** “PS5” is a games console, but “PS5m” is money with a pound sign that was lost. */
function isConsole(all: readonly Piece[], index: number, end: number): boolean {
  return end === index + 2 && gameConsole.test(`${all[index]?.text ?? ""}${all[index + 1]?.text ?? ""}`);
}

function isPartOfName(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (!piece?.glued) return false;
  const next = all[index + 1];
  return (
    piece.kind !== "sign" || (innerSigns.has(piece.text) && next?.glued === true && next.kind !== "sign")
  );
}

/** “3D” and “4x4”, but no “5km” or “10x”: letters that are attached to digits and mean nothing to numbers. */
/** “7-Eleven” */
function isNumberWordName(all: readonly Piece[], index: number): boolean {
  const word = all[index + 2];
  return isJoint(all, index + 1) && isCapitalised(word) && smallNumberAt(all, index + 2) !== null;
}

function digitsFirst(
  all: readonly Piece[],
  index: number,
  end: number,
  numeral: Numeral | null,
): Refusal | null {
  if (all[index]?.kind === "digits" && isNumberWordName(all, index))
    return { first: index, end: index + 3, reason: "name" };
  const [next, after] = [all[index + 1], all[index + 2]];
  if (all[index]?.kind !== "digits" || next?.kind !== "word" || !next.glued || isAgeGroup(all, index))
    return null;
  if (isResolution(all, index)) return { first: index, end, reason: "name" };
  if (numeral && (numeral.end > index + 1 || unitOf(all, numeral) || shortEnd(all, index + 1))) return null;
  return next.lower === "x" && !after?.glued ? null : { first: index, end, reason: "name" };
}

const pictures = wordClass("picture");

/** “4K video”, “filmed in 8K”: how fine a picture is, and no thousands. */
function isResolution(all: readonly Piece[], index: number): boolean {
  const fine = all[index + 1]?.text === "K" && (all[index]?.text === "4" || all[index]?.text === "8");
  return fine && (lowerAt(all, index - 1) === "in" || pictures.has(lowerAt(all, index + 2)));
}

/** “Boeing 737”, “S&P 500”, “Windows 10”: digits after a name, unless they count, measure or cost something. */
export function nameNumberAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (numeral?.form !== "digits" || !isName(all, index - 1)) return null;
  // “Covid -19”
  const detached =
    numeral.end === index + 2 && lowerAt(all, index) === "-" && !lowerAt(all, index + 1).includes(".");
  if (numeral.end !== index + 1 && !detached) return null;
  if (all[index]?.glued || lowerAt(all, index).includes(",") || isJoint(all, numeral.end)) return null;
  if (unitOf(all, numeral) || qualifierBefore(all, index) || eventBefore(all, index)) return null;
  const counts = !detached && !isCapitalised(all[numeral.end]) && pluralPhraseAt(all, numeral.end) !== null;
  return counts ? null : { first: index, end: numeral.end, reason: "name" };
}

/** “787 Dreamliner”: digits before a name, unless a plural shows that they count. */
export function numberNameAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (numeral?.form !== "digits" || numeral.end !== index + 1 || numeral.first !== index) return null;
  if (lowerAt(all, index).includes(".")) return null;
  if (!isCapitalised(all[index + 1]) || all[index + 1]?.glued || lowerAt(all, index).includes(","))
    return null;
  if (unitOf(all, numeral) || qualifierBefore(all, index) || startsSentence(all, index)) return null;
  const counts = pluralPhraseAt(all, numeral.end) !== null && !followsNumber(all, index);
  return counts ? null : { first: index, end: numeral.end, reason: "name" };
}

/** “two new 737 Max jets”: the jets are counted already. */
function followsNumber(all: readonly Piece[], index: number): boolean {
  const modifier = all[index - 1];
  if (modifier?.kind !== "word" || functionWords.has(modifier.lower)) return false;
  return numeralAt(all, index - 2)?.end === index - 1;
}

/** Matches “killed”, “killing” and “only”; not “boeing”, “reed” or “july”. */
export const startingVerb = /^(?!boeing|beijing|channing).{3,}(?:ed|ing|ly)$/;

/** Matches “Boeing” and “iPhone”; not “boeing”. */
export const hasCapital = /\p{Lu}/u;

/** “DEMANDS 30 SECTIONS”: where words on both sides are all in capitals, capitals mark no name. */
function isHeadline(all: readonly Piece[], index: number): boolean {
  return shouted.test(all[index]?.text ?? "") && shouted.test(all[index + 2]?.text ?? "");
}

/** Matches “DEMANDS”; not “NATO” or “Demands”. */
export const shouted = /^\p{Lu}{5,}$/u;

/** Matches the sign in “He's” and “We’ve”. */
export const apostrophe = /['’]/;

/** A word with a capital letter that is no function word, weekday or, at the start of the sentence, verb or adverb. */
function isName(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  if (isHeadline(all, index)) return false;
  if (piece?.kind !== "word" || !hasCapital.test(piece.text)) return false;
  const [word = ""] = piece.lower.split(apostrophe);
  if (functionWords.has(word) && piece.text !== "US") return false;
  if (weekdayEnd(all, index) > index) return false;
  return !startsSentence(all, index) || !startingVerb.test(piece.lower);
}

/** “Group of Seven”, “Ocean's Eleven”: a number word with a capital letter within a sentence, beside another name. */
export function nameWordAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (numeral?.form !== "words" || numeral.scale || startsSentence(all, index)) return null;
  const neighbour = lowerAt(all, index - 1) === "of" ? index - 2 : index - 1;
  const named = isName(all, neighbour) || isCapitalised(all[numeral.end]);
  if (!named || !isCapitalised(all[index]) || !isCapitalised(all[numeral.end - 1])) return null;
  if (pluralPhraseAt(all, numeral.end) || unitOf(all, numeral)) return null;
  if (qualifierBefore(all, index) || eventBefore(all, index)) return null;
  return { first: index, end: numeral.end, reason: "name" };
}
