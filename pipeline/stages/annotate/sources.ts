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

/**
 * The subject that ends right before a verb group, and begins no earlier than at `from`: “White House spokesperson John Kirby”,
 * “Ann Carey, a lawyer from Harlow,”.
 */
export function sourceBefore(words: readonly Word[], verb: number, from = 0): WordRange | null {
  let end = verb - 1;
  while (isAdverb(lowerAt(words, end))) end--;
  const ending = words[end];
  if (ending === undefined || ending.quotation >= 0) return null;
  if (relativePronouns.has(ending.lower)) {
    return sourceBefore(words, lowerAt(words, end - 1) === "," ? end - 1 : end, from);
  }
  return ending.lower === "," ? sourceWithApposition(words, end, from) : subjectEndingAt(words, end, from);
}

/** “Smith, a Republican from Texas, said”: the apposition belongs to the source, a relative clause does not. */
function sourceWithApposition(words: readonly Word[], closing: number, from: number): WordRange | null {
  const comma = openingComma(words, closing);
  const head = comma === null ? null : subjectEndingAt(words, comma - 1, from);
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

/** The longest stretch from `from` on that ends at a word and looks like a subject with its prepositional phrases. */
function subjectEndingAt(words: readonly Word[], last: number, from: number): WordRange | null {
  return withoutOpening(words, { first: phraseStart(words, last, from), last });
}

/** The same for a noun phrase that may follow a preposition: “on | a plan”. */
export function phraseEndingAt(words: readonly Word[], last: number, from: number): WordRange | null {
  const start = phraseStart(words, last, from);
  const first = prepositions.has(lowerAt(words, start)) ? start + 1 : start;
  return first <= last ? { first, last } : null;
}

function phraseStart(words: readonly Word[], last: number, from: number): number {
  let first = last + 1;
  for (let at = last; at >= from && at > last - longestSource && !stopsNounPhrase(words, at); at--) {
    first = at;
    if (personalPronouns.has(lowerAt(words, at))) break;
  }
  return first;
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
  const isPhrase =
    indexWithin(words, rest, ({ kind, lower }) => kind === "word" && !determiners.has(lower)) >= 0;
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
  return { first, last: appositionEnd(words, last + 1) ?? last };
}

const articles = new Set(["a", "an", "the"]);

/** Index of the last word of an apposition after a comma; null for a clause: “Doyle, the road was closed”. */
function appositionEnd(words: readonly Word[], comma: number): number | null {
  if (lowerAt(words, comma) !== "," || !articles.has(lowerAt(words, comma + 1))) return null;
  const first = comma + 1;
  const rest = { first, last: first + longestApposition };
  const close = indexWithin(words, rest, (word) => word.quotation >= 0 || closesApposition(word));
  const last = close < 0 ? nounPhraseEnd(words, first) : close - 1;
  return isAuxiliary(lowerAt(words, last + 1)) ? null : last;
}

function closesApposition({ kind, text, lower }: Word): boolean {
  if (kind === "punctuation") return text !== "-";
  return relativePronouns.has(lower) || timeWords.has(lower) || isAuxiliary(lower);
}

function isAuxiliary(lower: string): boolean {
  return auxiliaries.has(lower) && lower !== "'s";
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
