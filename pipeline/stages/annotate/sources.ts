import { auxiliaries, determiners, forms, isAdverb, mayBeFinite, personalPronouns, prepositions, relativePronouns, subordinators, timeWords } from "./wordClasses.ts";
import type { Word } from "./words.ts";

/** First and last index of a stretch of words. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

const longestSource = 16;

/** The subject that ends right before a verb group: “White House spokesperson John Kirby”, “Lamar Smith, a Republican from Texas,”. */
export function sourceBefore(words: readonly Word[], verb: number): WordRange | null {
  let end = verb - 1;
  while (isAdverb(words[end]?.lower ?? "")) end--;
  const ending = words[end];
  if (ending === undefined || ending.quotation >= 0) return null;
  if (relativePronouns.has(ending.lower)) return sourceBefore(words, words[end - 1]?.lower === "," ? end - 1 : end);
  if (ending.lower === ",") return sourceWithApposition(words, end);
  return nounPhraseEndingAt(words, end);
}

/** “Smith, a Republican from Texas, said”: the apposition belongs to the source, a relative clause does not. */
function sourceWithApposition(words: readonly Word[], comma: number): WordRange | null {
  for (let at = comma - 1; at > Math.max(0, comma - 20); at--) {
    const lower = words[at]?.lower ?? "";
    if (words[at]?.kind === "punctuation" && lower !== "," && lower !== "-") return null;
    if (lower !== ",") continue;
    const head = nounPhraseEndingAt(words, at - 1);
    const opening = words[at + 1]?.lower ?? "";
    if (head === null) return null;
    if (relativePronouns.has(opening) || opening === "whose") return head;
    if (determiners.has(opening) || words[at + 1]?.kind === "number" || !mayBeFiniteWithin(words, at + 1, comma)) {
      return { first: head.first, last: comma - 1 };
    }
    return null;
  }
  return null;
}

function mayBeFiniteWithin(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ lower }) => mayBeFinite(lower));
}

/** The longest stretch before `last` that looks like one noun phrase with its prepositional phrases. */
export function nounPhraseEndingAt(words: readonly Word[], last: number): WordRange | null {
  let first = last + 1;
  for (let at = last; at >= 0 && at > last - longestSource; at--) {
    const word = words[at];
    if (word === undefined || stopsNounPhrase(words, at)) break;
    first = at;
    if (personalPronouns.has(word.lower)) break;
  }
  return trimLeft(words, first, last);
}

function stopsNounPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.quotation >= 0) return true;
  if (word.kind === "punctuation") return word.text !== "-" && word.text !== ".";
  if (word.lower === "and") return !(words[at + 1]?.capitalised === true && words[at - 1]?.capitalised === true);
  if (word.lower === "to" || auxiliaries.has(word.lower) || forms.negation.has(word.lower)) return word.lower !== "'s";
  if (subordinators.has(word.lower) || relativePronouns.has(word.lower)) return true;
  return !word.capitalised && mayBeFinite(word.lower) && !determiners.has(words[at - 1]?.lower ?? "");
}

/** Takes away what comes before the subject in its clause: adverbs, “On Tuesday”, “In a statement”. */
function trimLeft(words: readonly Word[], first: number, last: number): WordRange | null {
  let start = first;
  while (start <= last && words[start]?.lower !== "both" && isAdverb(words[start]?.lower ?? "")) start++;
  if (prepositions.has(words[start]?.lower ?? "")) {
    const time = words.findIndex(({ lower }, at) => at > start && at <= last && timeWords.has(lower));
    const name = words.findIndex(({ capitalised }, at) => at > start && at <= last && capitalised);
    start = time >= 0 ? time + 1 : name >= 0 ? name : last + 1;
  }
  while (start <= last && timeWords.has(words[start]?.lower ?? "")) start++;
  const isPhrase = words.slice(start, last + 1).some(({ kind, lower }) => kind === "word" && !determiners.has(lower));
  return start <= last && (isPhrase || words[start]?.lower === "both") ? { first: start, last } : null;
}

/** The subject that follows an inverted cue: “…,” said John Kirby, a spokesman for the council. */
export function sourceAfter(words: readonly Word[], verb: number): WordRange | null {
  const opening = words[verb + 1];
  if (opening === undefined || opening.quotation >= 0 || opening.kind === "punctuation") return null;
  if (personalPronouns.has(opening.lower)) return { first: verb + 1, last: verb + 1 };
  if (prepositions.has(opening.lower) || subordinators.has(opening.lower) || isAdverb(opening.lower)) return null;
  if (timeWords.has(opening.lower)) return null;
  const last = nounPhraseEnd(words, verb + 1);
  const comma = words[last + 1];
  if (comma?.lower !== "," || !["a", "an", "the"].includes(words[last + 2]?.lower ?? "")) return { first: verb + 1, last };
  return { first: verb + 1, last: nounPhraseEnd(words, last + 2) };
}

function nounPhraseEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at + 1 < words.length && at < from + longestSource && !endsNounPhrase(words, at + 1)) at++;
  return prepositions.has(words[at]?.lower ?? "") ? at - 1 : at;
}

function endsNounPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.quotation >= 0 || word.kind === "punctuation") return word?.text !== "-";
  if (word.lower === "'s" || (word.lower === "and" && words[at + 1]?.capitalised === true)) return false;
  if (word.lower === "in" || word.lower === "on" || word.lower === "at" || word.lower === "to" || timeWords.has(word.lower)) return true;
  return subordinators.has(word.lower) || relativePronouns.has(word.lower) || auxiliaries.has(word.lower) || isAdverb(word.lower);
}
