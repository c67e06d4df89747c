import { readTable } from "../../lib/tables.ts";
import {
  auxiliaries,
  determiners,
  isAdverb,
  personalPronouns,
  prepositions,
  relativePronouns,
  subordinators,
  timeWords,
  wordClass,
} from "./wordClasses.ts";
import type { Word, WordRange } from "./words.ts";

const months = new Set(readTable("monthNames").map(({ name }) => name));
const commonWords = [
  auxiliaries,
  determiners,
  personalPronouns,
  prepositions,
  relativePronouns,
  subordinators,
  timeWords,
  wordClass("opening"),
];

/** A capitalised word that may be one of a proper name. */
export function isNameWord(word: Word | undefined): word is Word {
  if (word?.kind !== "word" || !word.capitalised) return false;
  if (word.endsName) return true;
  if (months.has(word.lower.replace(".", ""))) return false;
  return !isAdverb(word.lower) && !commonWords.some((words) => words.has(word.lower));
}

/** The words of a name, with one space where the text has white space. */
export function nameText(words: readonly Word[], { first, last }: WordRange): string {
  const pieces = words.slice(first, last + 1);
  return pieces
    .map(({ text, start }, at) => ((pieces[at - 1]?.end ?? start) < start ? ` ${text}` : text))
    .join("");
}
