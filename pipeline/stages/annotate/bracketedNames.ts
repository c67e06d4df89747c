import type { NameMention } from "./names.ts";
import { lowerAt, type Word, type WordRange } from "./words.ts";

const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,6}s?$/u;

/** The acronym that stands alone in brackets which open at a word; null if there is none. */
export function bracketed(words: readonly Word[], opening: number): string | null {
  const text = words[opening + 1]?.text ?? "";
  const isAlone = lowerAt(words, opening) === "(" && lowerAt(words, opening + 2) === ")";
  return isAlone && acronym.test(text) ? text : null;
}

/** The name before the brackets in which a name stands alone, if one is the acronym of the other: “Union of Pilots (UP)”. */
export function nameBeside(
  words: readonly Word[],
  { first, last }: WordRange,
  before: NameMention | undefined,
): string | null {
  const isAlone = lowerAt(words, first - 1) === "(" && lowerAt(words, last + 1) === ")";
  if (!isAlone || !before || before.isPerson || before.end !== words[first - 2]?.end) return null;
  const isAcronym = first === last && acronym.test(words[first]?.text ?? "");
  return isAcronym || acronym.test(before.name) ? before.name : null;
}
