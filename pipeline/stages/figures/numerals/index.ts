import type { Piece } from "../text/pieces.ts";
import { digitsAt } from "./digits.ts";
import { fractionAt } from "./fractions.ts";
import type { Numeral } from "./numeral.ts";
import { vagueAt } from "./vague.ts";
import { wordsAt } from "./words.ts";

/** The number that starts at a piece, in digits or words; null if none does. */
export function numeralAt(all: readonly Piece[], index: number): Numeral | null {
  return vagueAt(all, index) ?? fractionAt(all, index) ?? digitsAt(all, index) ?? wordsAt(all, index);
}
