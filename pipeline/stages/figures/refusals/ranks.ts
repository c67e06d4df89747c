import type { Numeral } from "../numerals/numeral.ts";
import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { unitOf } from "../units/index.ts";
import type { Refusal } from "./refusal.ts";

const places = new Set(["top", "bottom"]);
const determiners = wordClass("determiner");
const functionWords = wordClass("function");

/** “out of the bottom three”, “back in the top 10”: places of a ranking; “the top three teams” are counted. */
export function rankGroupAt(all: readonly Piece[], index: number, numeral: Numeral | null): Refusal | null {
  if (numeral?.first !== index || numeral.form === "vague" || numeral.form === "fraction") return null;
  if (!places.has(lowerAt(all, index - 1)) || !determiners.has(lowerAt(all, index - 2))) return null;
  const next = all[numeral.end];
  const ends = next?.kind !== "word" || (functionWords.has(next.lower) && next.lower !== "of");
  return ends && !unitOf(all, numeral) ? { first: index, end: numeral.end, reason: "name" } : null;
}
