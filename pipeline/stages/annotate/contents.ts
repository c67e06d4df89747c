import type { AttributionRule } from "../../lib/annotation.ts";
import { complementReadings } from "./complements.ts";
import { isInRelativeClause, type Cue, type CuedSentence } from "./cues.ts";
import {
  auxiliaries,
  conjunctions,
  determiners,
  isIngForm,
  personalPronouns,
  relativePronouns,
  subordinators,
  wordClass,
} from "./wordClasses.ts";
import { indexWithin, isMark, lowerAt, type Word, type WordRange } from "./words.ts";

/** What a cue ascribes, to its right: the content, and whom it is directed at. */
export interface Content extends WordRange {
  readonly target: WordRange | null;
  readonly rule: AttributionRule;
}

/** The content to the right of a cue, or null where its complements do not fit what stands there. */
export function contentAfter(sentence: CuedSentence, cue: Cue): Content | null {
  const { words } = sentence;
  const at = cue.last + 1;
  if (words[at + 1] === undefined || isMark(words[at])) return null;
  for (const read of complementReadings) {
    const complement = read(words, at, cue);
    if (complement === null) continue;
    const { from, target = null, rule } = complement;
    const last = Math.min(endOf(sentence, rule, from), relativeEnd(words, cue));
    if (last >= from) return { first: from, last, target, rule };
  }
  return null;
}

function endOf(sentence: CuedSentence, rule: AttributionRule, from: number): number {
  if (rule === "object") return phraseEnd(sentence, from);
  if (rule !== "noun") return clauseEnd(sentence, from);
  const first = lowerAt(sentence.words, from) === "that" ? from + 1 : from;
  return Math.min(phraseEnd(sentence, first), subjectEnd(sentence.words, from));
}

/** A relative clause ends at its comma: “Doyle, who rejected the plan, …” */
function relativeEnd(words: readonly Word[], cue: Cue): number {
  const rest = { first: cue.last + 1, last: words.length - 1 };
  const isInner = isInRelativeClause(words, cue);
  const comma = isInner ? indexWithin(words, rest, (word) => word.text === "," && word.quotation < 0) : -1;
  return comma < 0 ? rest.last : comma - 1;
}

/** The content of a noun ends before the verb whose subject they are: “concerns about the costs | have grown”. */
function subjectEnd(words: readonly Word[], from: number): number {
  const rest = { first: from, last: words.length - 1 };
  const stop = indexWithin(words, rest, ({ lower }) => opensClause(lower) || isPredicate(lower));
  return stop > from && isPredicate(lowerAt(words, stop)) ? stop - 1 : words.length - 1;
}

function opensClause(lower: string): boolean {
  return relativePronouns.has(lower) || (subordinators.has(lower) && lower !== "and" && lower !== "or");
}

function isPredicate(lower: string): boolean {
  return (auxiliaries.has(lower) && lower !== "'s") || persisting.has(lower);
}

/** Index of the last word of a clause: the end of its sentence, or what comes before another attribution in it. */
function clauseEnd(sentence: CuedSentence, from: number): number {
  return contentEnd(sentence, from, () => false);
}

/** Index of the last word of a clause that nothing but the end of its sentence closes. */
export function restEnd({ words }: CuedSentence, from: number): number {
  return clauseEnd({ words, cues: [], turns: new Set() }, from);
}

/** Index of the last word of a noun phrase with what modifies it. */
export function phraseEnd(sentence: CuedSentence, from: number): number {
  return contentEnd(sentence, from, (at) => closesPhrase(sentence.words, at));
}

function contentEnd({ words, turns }: CuedSentence, from: number, closes: (at: number) => boolean): number {
  const fronted = isFronted(words, from);
  let end = from + 1;
  for (; end < words.length; end++) {
    const word = words[end];
    if (word === undefined || word.quotation >= 0) continue;
    if (word.text === ";" || turns.has(end) || beginsAccordingTo(words, end)) break;
    if (closes(end) || (fronted && word.text === ",")) break;
  }
  let last = Math.min(end, words.length) - 1;
  while (last >= from && isMark(words[last]) && lowerAt(words, last) !== ")") last--;
  return last;
}

/** Tells whether “according to” stands at an index. */
export function beginsAccordingTo(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at) === "according" && lowerAt(words, at + 1) === "to";
}

const fronting = wordClass("fronting");

/** Within a subordinate clause that begins its sentence, a content ends with the clause: “While he denies it, …”. */
function isFronted(words: readonly Word[], from: number): boolean {
  if (!fronting.has(lowerAt(words, 0))) return false;
  return words.slice(0, from).every(({ text, quotation }) => text !== "," && quotation < 0);
}

const persisting = wordClass("persisting");
const phraseClosing = wordClass("phrase-closing");
const afterComma = [relativePronouns, conjunctions, determiners, personalPronouns, subordinators];

function closesPhrase(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  if (phraseClosing.has(lower)) return true;
  if (![",", "—", "--"].includes(lower)) return false;
  const next = lowerAt(words, at + 1);
  return next === "with" || isIngForm(next) || afterComma.some((words) => words.has(next));
}

/** The clause before a cue: “The plan has failed, officials said.” Null where no comma closes it. */
export function contentBefore(words: readonly Word[], end: number): WordRange | null {
  const comma = words[end - 1];
  if (comma?.lower !== "," || comma.quotation >= 0 || end < 2) return null;
  return { first: 0, last: end - 2 };
}
