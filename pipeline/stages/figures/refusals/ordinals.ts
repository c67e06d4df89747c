import { compare, integer } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { isCapitalised, isJoint, lowerAt, type Piece } from "../text/pieces.ts";
import { smallNumberAt } from "../numerals/words.ts";
import type { Refusal } from "./refusal.ts";

const words = new Set(readTable("ordinals").map((row) => row.word ?? ""));
const units = new Set(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]);
const endings = new Set(["st", "nd", "rd", "th"]);

/** Matches “21” and “1”; not “11” or “12”, as “12st” are stones. */
export const endsInFirst = /(?<!1)1$/;

/** “first”, “21st”, “twenty-first”; a capital letter after a word or bracket makes it part of a name: “on Second Avenue”; not “per second”. */
export function ordinalAt(all: readonly Piece[], index: number): Refusal | null {
  const end = ordinalEnd(all, index);
  if (end === null || lowerAt(all, index - 1) === "per") return null;
  const named =
    isCapitalised(all[index]) && (all[index - 1]?.kind === "word" || lowerAt(all, index - 1) === "(");
  return { first: index, end, reason: named ? "name" : "ordinal" };
}

/** The index after an ordinal that starts at a piece, or null. */
export function ordinalEnd(all: readonly Piece[], index: number): number | null {
  const piece = all[index];
  if (piece?.kind === "digits") {
    const ending = lowerAt(all, index + 1);
    if (!endings.has(ending) || all[index + 1]?.glued !== true) return null;
    return ending === "st" && !endsInFirst.test(piece.text) ? null : index + 2;
  }
  if (words.has(lowerAt(all, index)) && piece?.text !== piece?.text.toUpperCase()) return index + 1;
  const tens = smallNumberAt(all, index);
  if (tens?.end !== index + 1 || compare(tens.value, integer(20)) < 0) return null;
  // “twenty-first”, “the twenty first”
  const last = isJoint(all, index + 1) ? index + 2 : index + 1;
  return units.has(lowerAt(all, last)) ? last + 1 : null;
}
