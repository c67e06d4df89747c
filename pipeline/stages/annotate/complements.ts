import type { AttributionRule } from "../../lib/annotation.ts";
import type { Cue } from "./cues.ts";
import {
  auxiliaries,
  determiners,
  forms,
  isAdverb,
  isIngForm,
  mayBeFinite,
  mayBePlural,
  personalPronouns,
  prepositions,
  relativePronouns,
  timeWords,
  wordClass,
} from "./wordClasses.ts";
import { indexWithin, isMark, lowerAt, type Word, type WordRange } from "./words.ts";

/** Where a content begins after its cue, and whom the cue is directed at. */
export interface Complement {
  readonly from: number;
  readonly target?: WordRange | null;
  readonly rule: AttributionRule;
}

/** A way to take up the content after a cue, whose complements allow it; `at` is the index of the word after the cue. */
type Reading = (words: readonly Word[], at: number, cue: Cue) => Complement | null;

const farthestThat = 10;

const thatClause: Reading = (words, at, cue) => {
  const accepts = cue.entry.complements.has("that");
  const addressed = cue.entry.complements.has("target-that");
  const to = accepts || addressed ? thatAfter(words, at) : null;
  if (to === null || (cue.entry.form === "noun" && !beginsClause(words[to + 1]))) return null;
  if (to === at) return { from: to, rule: ruleOf(cue, "that_clause") };
  if (!addressed && !beginsAdjunct(words, at)) return null;
  const target = addressed && !prepositions.has(lowerAt(words, at)) ? { first: at, last: to - 1 } : null;
  return { from: to, target, rule: "that_clause" };
};

/** The “that” of a clause, with no verb or mark before it. */
function thatAfter(words: readonly Word[], at: number): number | null {
  for (let to = at; to < at + farthestThat; to++) {
    const word = words[to];
    if (word === undefined || word.quotation >= 0 || word.kind === "punctuation") return null;
    if (word.lower === "that" && !endsPhrase(words[to + 1])) return to;
    if (auxiliaries.has(word.lower) && word.lower !== "'s") return null;
  }
  return null;
}

const clauseOpenings = wordClass("clause-opening");

/** “demands that hinder progress” is a relative clause: after a noun the clause has to begin with a noun phrase. */
function beginsClause(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.capitalised || mayBePlural(word.lower) || clauseOpenings.has(word.lower)) return true;
  return determiners.has(word.lower) || personalPronouns.has(word.lower);
}

const persisting = wordClass("persisting");

/** “said on Tuesday that”, “said in a statement that”, “fears persist that”. */
function beginsAdjunct(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  return prepositions.has(lower) || timeWords.has(lower) || isAdverb(lower) || persisting.has(lower);
}

function endsPhrase(word: Word | undefined): boolean {
  return word === undefined || (word.kind === "punctuation" && word.quotation < 0);
}

function ruleOf(cue: Cue, verbRule: AttributionRule): AttributionRule {
  return cue.entry.form === "verb" ? verbRule : cue.entry.form;
}

const whetherClause: Reading = (words, at, cue) => {
  const opens = ["whether", "if"].includes(lowerAt(words, at));
  return opens && cue.entry.complements.has("whether") ? { from: at, rule: "that_clause" } : null;
};

const ingClause: Reading = (words, at, cue) =>
  cue.entry.complements.has("ing") && isIngForm(lowerAt(words, at)) ? { from: at, rule: "infinitive" } : null;

const farthestTo = 3;

/** “refused to sign” takes “to” into the content, “agreed in principle to a deal” does not. */
const toClause: Reading = (words, at, cue) => {
  if (!cue.entry.complements.has("to")) return null;
  const to = indexWithin(words, { first: at, last: at + farthestTo }, ({ lower }) => lower === "to");
  if (to < 0 || (to > at && !beginsAdjunct(words, at))) return null;
  const between = { first: at, last: to - 1 };
  if (indexWithin(words, between, ({ kind, lower }) => kind !== "word" || auxiliaries.has(lower)) >= 0)
    return null;
  return { from: isInfinitive(words[to + 1]) ? to : to + 1, rule: ruleOf(cue, "infinitive") };
};

function isInfinitive(word: Word | undefined): boolean {
  if (word?.kind !== "word" || word.capitalised || word.lower.endsWith("s")) return false;
  return !determiners.has(word.lower) && !prepositions.has(word.lower);
}

const farthestTarget = 12;

/** “accused Israel of …”, “praised him for …”, “urged both sides to …”. */
const targetPhrase: Reading = (words, at, cue) => {
  if (forms.negation.has(lowerAt(words, at))) return null;
  for (let to = at + 1; to < at + farthestTarget; to++) {
    const word = words[to];
    if (word === undefined || word.quotation >= 0 || word.kind === "punctuation") return null;
    if (auxiliaries.has(word.lower)) return null;
    if (!cue.entry.complements.has(`target-${word.lower}`)) continue;
    if (word.lower === "to" && !isInfinitive(words[to + 1])) continue;
    const from = word.lower === "to" ? to : to + 1;
    return { from, target: { first: at, last: lastBeforeTime(words, at, to) }, rule: "accused_of" };
  }
  return null;
};

/** “accused its neighbour on Sunday of lying” is not directed at Sunday. */
function lastBeforeTime(words: readonly Word[], first: number, end: number): number {
  const time = words.findIndex(({ lower }, at) => at > first + 1 && at < end && timeWords.has(lower));
  if (time < 0) return end - 1;
  return prepositions.has(lowerAt(words, time - 1)) ? time - 2 : time - 1;
}

const farthestFinite = 13;

/** “assured residents the bridge was safe”. */
const addressedClause: Reading = (words, at, cue) => {
  if (!cue.entry.complements.has("target-clause")) return null;
  const last = addresseeEnd(words, at);
  const next = lowerAt(words, last + 1);
  if (endsPhrase(words[last + 1]) || prepositions.has(next) || next === "'s") return null;
  const clause = { first: last + 1, last: last + farthestFinite };
  const stop = indexWithin(
    words,
    clause,
    (word) => isMark(word) || word.quotation >= 0 || mayBeFinite(word.lower),
  );
  if (!mayBeFinite(lowerAt(words, stop)) || isMark(words[stop])) return null;
  return { from: last + 1, target: { first: at, last }, rule: "bare_clause" };
};

const longestAddressee = 4;

/** Index of the last word of a short noun phrase: a name, one noun, or what stands from one determiner to the next. */
function addresseeEnd(words: readonly Word[], first: number): number {
  let last = first;
  if (determiners.has(lowerAt(words, first))) {
    while (last - first < longestAddressee && !opensNounPhrase(words[last + 1])) last++;
  }
  while (words[last]?.capitalised === true && words[last + 1]?.capitalised === true) last++;
  return last;
}

function opensNounPhrase(word: Word | undefined): boolean {
  if (word?.kind !== "word" || word.quotation >= 0) return true;
  return determiners.has(word.lower) || personalPronouns.has(word.lower) || prepositions.has(word.lower);
}

const prepositionPhrase: Reading = (words, at, cue) => {
  const lower = lowerAt(words, at);
  const accepts = prepositions.has(lower) && cue.entry.complements.has(lower);
  return accepts ? { from: at + 1, rule: ruleOf(cue, "object") } : null;
};

const bareClause: Reading = (words, at, cue) => {
  const first = words[at];
  if (first === undefined || !cue.entry.complements.has("clause")) return null;
  const { lower, quotation } = first;
  if (lower === "that" || forms.be.has(lower) || prepositions.has(lower) || timeWords.has(lower)) return null;
  if (isAdverb(lower) && isMark(words[at + 1])) return null;
  const clause = { first: at + 1, last: at + farthestFinite };
  const stop = indexWithin(words, clause, (word) => word.text === ":" || mayBeFinite(word.lower));
  const isClause = quotation >= 0 || mayBeFinite(lowerAt(words, stop));
  return isClause ? { from: at, rule: ruleOf(cue, "bare_clause") } : null;
};

const noObjects = wordClass("no-object");

const objectPhrase: Reading = (words, at, cue) => {
  const lower = lowerAt(words, at);
  if (!cue.entry.complements.has("object") || lower === "" || relativePronouns.has(lower)) return null;
  if (beginsAdjunct(words, at) || auxiliaries.has(lower) || noObjects.has(lower)) return null;
  return { from: at, rule: "object" };
};

/** In the order in which they are tried. */
export const complementReadings: readonly Reading[] = [
  thatClause,
  whetherClause,
  ingClause,
  toClause,
  targetPhrase,
  addressedClause,
  prepositionPhrase,
  bareClause,
  objectPhrase,
];
