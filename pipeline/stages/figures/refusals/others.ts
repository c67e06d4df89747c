import { fold } from "../multiples.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { wordClass } from "../text/lists.ts";
import { isCapitalised, isJoint, lowerAt, startsSentence, type Piece } from "../text/pieces.ts";
import { currencyBefore } from "../units/currencies.ts";
import { unitOf } from "../units/index.ts";
import { isRateBase } from "../units/rates.ts";
import type { Refusal } from "./refusal.ts";

const functionWords = wordClass("function");

/** Matches “1” and “12”; not “2016”. */
export const listNumber = /^\d{1,2}$/;

/** “1.”, “2)” or “(3)” at the start of a sentence, or alone in it. */
export function listNumberAt(all: readonly Piece[], index: number): Refusal | null {
  const piece = all[index];
  if (piece?.kind !== "digits" || !listNumber.test(piece.text) || !startsSentence(all, index)) return null;
  const sign = lowerAt(all, index + 1);
  const opened = lowerAt(all, index - 1) === "(";
  const closes = sign === ")" || (sign === "." && !opened && index === 0);
  return closes && all[index + 1]?.glued ? { first: index, end: index + 1, reason: "list_number" } : null;
}

/** The emergency number of North America: “a 911 call”; not “911 million” or “$911”. */
export function emergencyNumberAt(
  all: readonly Piece[],
  index: number,
  numeral: Numeral | null,
): Refusal | null {
  if (all[index]?.text !== "911" || isBrand(all, index - 1)) return null;
  if (numeral && (numeral.end > index + 1 || unitOf(all, numeral))) return null;
  return { first: index, end: index + 1, reason: "phone" };
}

/** “Porsche 911”; not “A 911 caller” */
function isBrand(all: readonly Piece[], index: number): boolean {
  return isCapitalised(all[index]) && !functionWords.has(lowerAt(all, index));
}

const somethings = new Set(["something", "somethings"]);

/** “a 30-something driver”: an age too vague to be a figure. */
export function somethingAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  const vague = numeral && isJoint(all, numeral.end) && somethings.has(lowerAt(all, numeral.end + 1));
  return vague ? { first: index, end: numeral.end + 2, reason: "other" } : null;
}

const beForms = new Set(["is", "are", "was", "were", "be", "been"]);

/** “The reasons are threefold”: there are three of them, but nothing grew. */
export function foldAt(all: readonly Piece[], index: number): Refusal | null {
  const said = fold.test(lowerAt(all, index)) && beForms.has(lowerAt(all, index - 1));
  return said ? { first: index, end: index + 1, reason: "other" } : null;
}

/** In numbers: a sentence has no more of them in a row, a table does. */
const shortestRow = 8;

/** “12 7 41 3 …”: a row of a table, of which it cannot be told what it counts; all of it at once. */
export function tableRowAt(all: readonly Piece[], index: number): Refusal | null {
  let end = index;
  while (all[end]?.kind === "digits" && (end === index || all[end]?.glued === false)) end++;
  return end - index >= shortestRow ? { first: index, end, reason: "other" } : null;
}

/** The base of a rate: “per 100,000 people” says nothing of how many people there are, “7 l/100 km” not how far. */
export function rateBaseAt(all: readonly Piece[], _index: number, numeral: Numeral | null): Refusal | null {
  if (!numeral || !isRateBase(all, numeral.first)) return null;
  return { first: numeral.first, end: numeral.end, reason: "other" };
}

/**
 * Digits that nothing else explains: “24/7”, “6'3”, “1.2.3”, “cm2”, “1.5×10”, more digits than a number has, and codes of
 * several groups.
 */
export function codeAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (all[index]?.kind !== "digits") return null;
  if (all[index].glued && all[index - 1]?.kind === "word" && !currencyBefore(all, index)) {
    return { first: index, end: index + 1, reason: "name" };
  }
  if (isSerial(all, index, numeral)) return { first: index, end: index + 1, reason: "identifier" };
  const end = codeEnd(all, index + 1);
  const groups = (end - index + 1) / 2;
  const isCode = groups > 2 || (groups === 2 && otherJoints.has(lowerAt(all, index + 1)));
  if (numeral && (!isCode || numeral.end >= end || unitOf(all, numeral))) return null;
  return { first: index, end, reason: groups === 2 ? "other" : "identifier" };
}

/** Matches “1234567890”; not “2345678” or “1,234,567,890”. */
export const serialNumber = /^\d{10,}$/;
const handleSigns = new Set(["_", "@", "=", "^"]);
/** Before “=” in “<=5”. */
const comparisons = new Set(["<", ">"]);

function isSerial(all: readonly Piece[], index: number, numeral: Numeral | null): boolean {
  const compared = comparisons.has(lowerAt(all, index - 2));
  const handle = all[index]?.glued && handleSigns.has(lowerAt(all, index - 1)) && !compared;
  if (handle) return currencyBefore(all, index) === null;
  return serialNumber.test(lowerAt(all, index)) && numeral?.scale === null && numeral.form === "digits";
}

const otherJoints = new Set(["/", "×", "'", "’", ":"]);

function codeEnd(all: readonly Piece[], index: number): number {
  let end = index;
  while (
    all[end + 1]?.kind === "digits" &&
    all[end]?.glued &&
    (isJoint(all, end) || otherJoints.has(lowerAt(all, end)))
  )
    end += 2;
  return end;
}
