import {
  auxiliaries,
  determiners,
  forms,
  isAdverb,
  mayBeFinite,
  personalPronouns,
  prepositions,
  relativePronouns,
  subordinators,
  timeWords,
} from "./wordClasses.ts";
import { indexWithin, lowerAt, type Word, type WordRange } from "./words.ts";

const longestSource = 16;
const longestApposition = 20;

/** The subject that ends right before a verb group: “White House spokesperson John Kirby”, “Lamar Smith, a Republican from Texas,”. */
export function sourceBefore(words: readonly Word[], verb: number): WordRange | null {
  let end = verb - 1;
  while (isAdverb(lowerAt(words, end))) end--;
  const ending = words[end];
  if (ending === undefined || ending.quotation >= 0) return null;
  if (relativePronouns.has(ending.lower)) {
    return sourceBefore(words, lowerAt(words, end - 1) === "," ? end - 1 : end);
  }
  return ending.lower === "," ? sourceWithApposition(words, end) : nounPhraseEndingAt(words, end);
}

/** “Smith, a Republican from Texas, said”: the apposition belongs to the source, a relative clause does not. */
function sourceWithApposition(words: readonly Word[], closing: number): WordRange | null {
  const comma = openingComma(words, closing);
  const head = comma === null ? null : nounPhraseEndingAt(words, comma - 1);
  if (comma === null || head === null) return null;
  const opening = lowerAt(words, comma + 1);
  if (relativePronouns.has(opening) || opening === "whose") return head;
  const apposition = { first: comma + 1, last: closing - 1 };
  const isPhrase = determiners.has(opening) || words[comma + 1]?.kind === "number";
  if (!isPhrase && indexWithin(words, apposition, ({ lower }) => mayBeFinite(lower)) >= 0) return null;
  return { first: head.first, last: closing - 1 };
}

function openingComma(words: readonly Word[], closing: number): number | null {
  for (let at = closing - 1; at > Math.max(0, closing - longestApposition); at--) {
    const lower = lowerAt(words, at);
    if (lower === ",") return at;
    if (words[at]?.kind === "punctuation" && lower !== "-") return null;
  }
  return null;
}

/** The longest stretch that ends at a word and looks like one noun phrase with its prepositional phrases. */
export function nounPhraseEndingAt(words: readonly Word[], last: number): WordRange | null {
  let first = last + 1;
  for (let at = last; at >= 0 && at > last - longestSource && !stopsNounPhrase(words, at); at--) {
    first = at;
    if (personalPronouns.has(lowerAt(words, at))) break;
  }
  return withoutOpening(words, { first, last });
}

function stopsNounPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.quotation >= 0) return true;
  const { kind, text, lower } = word;
  if (kind === "punctuation") return text !== "-" && text !== ".";
  if (lower === "and") return !joinsNames(words, at);
  if (lower === "'s") return false;
  if (lower === "to" || auxiliaries.has(lower) || forms.negation.has(lower)) return true;
  if (subordinators.has(lower) || relativePronouns.has(lower)) return true;
  return !word.capitalised && mayBeFinite(lower) && !determiners.has(lowerAt(words, at - 1));
}

function joinsNames(words: readonly Word[], and: number): boolean {
  return words[and + 1]?.capitalised === true && words[and - 1]?.capitalised === true;
}

/** Takes away what comes before the subject in its clause: adverbs, “On Tuesday”, “In a statement”. */
function withoutOpening(words: readonly Word[], { first, last }: WordRange): WordRange | null {
  let start = first;
  while (start <= last && lowerAt(words, start) !== "both" && isAdverb(lowerAt(words, start))) start++;
  if (prepositions.has(lowerAt(words, start))) start = subjectAfterPhrase(words, { first: start + 1, last });
  while (start <= last && timeWords.has(lowerAt(words, start))) start++;
  if (start > last) return null;
  const rest = { first: start, last };
  const isPhrase = indexWithin(words, rest, ({ kind, lower }) => kind === "word" && !determiners.has(lower)) >= 0;
  return isPhrase || lowerAt(words, start) === "both" ? rest : null;
}

/** Where the subject begins after a prepositional phrase that no comma closes: behind a word of time, or at a name. */
function subjectAfterPhrase(words: readonly Word[], range: WordRange): number {
  const time = indexWithin(words, range, ({ lower }) => timeWords.has(lower));
  if (time >= 0) return time + 1;
  const name = indexWithin(words, range, ({ capitalised }) => capitalised);
  return name >= 0 ? name : range.last + 1;
}

/** The subject that follows an inverted cue: “…,” said John Kirby, a spokesman for the council. */
export function sourceAfter(words: readonly Word[], verb: number): WordRange | null {
  const first = verb + 1;
  const opening = words[first];
  if (opening === undefined || opening.quotation >= 0 || opening.kind === "punctuation") return null;
  if (personalPronouns.has(opening.lower)) return { first, last: first };
  if (beginsNoSubject(opening.lower)) return null;
  const last = nounPhraseEnd(words, first);
  const hasApposition = lowerAt(words, last + 1) === "," && ["a", "an", "the"].includes(lowerAt(words, last + 2));
  return { first, last: hasApposition ? nounPhraseEnd(words, last + 2) : last };
}

function beginsNoSubject(lower: string): boolean {
  return prepositions.has(lower) || subordinators.has(lower) || isAdverb(lower) || timeWords.has(lower);
}

function nounPhraseEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at + 1 < words.length && at < from + longestSource && !endsNounPhrase(words, at + 1)) at++;
  return prepositions.has(lowerAt(words, at)) ? at - 1 : at;
}

const placing = new Set(["in", "on", "at", "to"]);

function endsNounPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.quotation >= 0) return true;
  const { kind, text, lower } = word;
  if (kind === "punctuation") return text !== "-";
  if (lower === "'s" || (lower === "and" && words[at + 1]?.capitalised === true)) return false;
  if (placing.has(lower) || timeWords.has(lower)) return true;
  const opensClause = subordinators.has(lower) || relativePronouns.has(lower) || auxiliaries.has(lower);
  return opensClause || isAdverb(lower);
}
