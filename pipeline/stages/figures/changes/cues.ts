import type { Amount } from "../ranges.ts";
import { wordClass } from "../text/lists.ts";
import { lowerAt, type Piece } from "../text/pieces.ts";
import { isSoftener, leadBefore, type Lead, type Link } from "./lead.ts";
import { governorOf } from "./governor.ts";
import { adverbAfter, governs, isBare, nounAt, sizes, wordsBefore, type ChangeWord } from "./words.ts";

/** The word that says that an amount changes, and how it leads to it. */
export interface Cue {
  readonly word: ChangeWord;
  readonly link: Link;
}

/** The word for a change of an amount behind a lead, whose noun phrase ends at `end`. */
export function cueOf(all: readonly Piece[], amount: Amount, lead: Lead, end: number): Cue | null {
  const near = cueBefore(all, amount, lead);
  if (near) return near;
  const after = cueAfter(all, amount, end);
  if (after) return { word: after, link: null };
  const far = all[amount.first]?.syntax ? governorOf(all, amount, lead) : distantCue(all, amount, lead);
  return far && { word: far, link: lead.link };
}

/** In pieces, from the number back to the word for its change. */
const reach = 5;

/** A word right before the lead, with at most “another”, “sharply” and a time between: “rose last year to 5%”. */
function cueBefore(all: readonly Piece[], amount: Amount, lead: Lead): Cue | null {
  const word = wordNear(all, lead).find((one) => governs(one, lead.link, all, amount));
  return word ? { word, link: lead.link } : null;
}

/** True if a word for a change stands right before the number at an index, or before its “by”. */
export function followsChange(all: readonly Piece[], index: number): boolean {
  const lead = leadBefore(all, index);
  return isNear(all, lead) || (lead.link === "by" && moveCue(all, lead.first) !== null);
}

/** True if a word for a change stands right before a lead. */
export function isNear(all: readonly Piece[], lead: Lead): boolean {
  return wordNear(all, lead).length > 0;
}

function wordNear(all: readonly Piece[], lead: Lead): readonly ChangeWord[] {
  for (let at = lead.first - 1; at >= Math.max(0, lead.first - reach); at--) {
    const words = wordsBefore(all, at);
    if (words.length > 0) return words;
    if (!isSoftener(all, at) && !(lead.link !== null && isTime(all, at))) return [];
  }
  return [];
}

const timeWords = new Set([...wordClass("time-noun"), "in", "on", "last", "this", "during", "early", "late"]);

/** In digits. */
const yearLength = 4;

/** True for a word of a time: “in May”, “last year”, “in 2019”. */
export function isTime(all: readonly Piece[], index: number): boolean {
  const piece = all[index];
  return piece?.kind === "digits" ? piece.text.length === yearLength : timeWords.has(lowerAt(all, index));
}

/** Modifiers between an amount and the noun for its change: “a 5% year-on-year pay rise”. */
const longestModifier = 8;
const functionWords = wordClass("function");
const finiteVerbs = wordClass("finite-verb");
/** “a 5% growth rate” */
const sizeNouns = new Set(["rate", "target", "forecast", "figure", "estimate"]);

/** “5% higher”, “12 points lower”, “a 3% drop”, “a 60 basis point improvement”. */
function cueAfter(all: readonly Piece[], amount: Amount, end: number): ChangeWord | null {
  const adverb = adverbAfter(all, end);
  if (adverb) {
    const measured = amount.kind !== "measure" || adverb.place === "comparative";
    return measured && governs(adverb, adverb.place === "comparative" ? "by" : null, all, amount)
      ? adverb
      : null;
  }
  if (amount.kind === "count" && !amount.joined) return null;
  const determined = isDetermined(all, amount.opening ?? amount.first);
  const start = Math.max(end, amount.rateEnd);
  for (let at = start; at < start + (determined ? longestModifier : 1); at++) {
    const noun = determined || all[at]?.syntax?.upos !== "VERB" ? nounAt(all, at) : null;
    if (noun && endsPhrase(all, at + 1)) return sizes(noun, all, amount) ? noun : null;
    if (!isModifier(all, at)) return null;
  }
  return null;
}

const determiners = wordClass("change-determiner");

/** True for “a 5%” and “a sharp 5%”, whose noun is still to come, unlike that of “60% support cuts”. */
function isDetermined(all: readonly Piece[], first: number): boolean {
  return determiners.has(lowerAt(all, first - 1)) || determiners.has(lowerAt(all, first - 2));
}

function isModifier(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  if (all[index]?.kind !== "word") return word === "-" && all[index]?.glued === true;
  return !functionWords.has(word) || lowerAt(all, index - 1) === "-";
}

function endsPhrase(all: readonly Piece[], index: number): boolean {
  const word = lowerAt(all, index);
  return (
    all[index]?.kind !== "word" || functionWords.has(word) || finiteVerbs.has(word) || sizeNouns.has(word)
  );
}

/** In pieces, from “by” or “to” back over the object to its verb. */
const longestObject = 8;
const clauseWords = wordClass("clause-word");

/** Without syntax: the verb whose object stands between it and “by”, “to” or “from”: “cut the key rate by 5%”. */
function distantCue(all: readonly Piece[], amount: Amount, lead: Lead): ChangeWord | null {
  if (lead.link === null || lead.link === "of" || lead.link === "at") return null;
  if (amount.kind === "count" && !isBare(all, amount)) return null;
  for (let at = lead.first - 1; at >= Math.max(0, lead.first - longestObject); at--) {
    const word = wordsBefore(all, at).find((one) => governs(one, lead.link, all, amount));
    if (word) return word;
    const inObject = all[at]?.kind === "word" && !clauseWords.has(lowerAt(all, at));
    if (!inObject || finiteVerbs.has(lowerAt(all, at))) return null;
  }
  return null;
}

/** A rise may be told farther from “from 9 to 10” than from a single number. */
const moveReach = 12;

/** The nearest word for a change before the “from” at an index, within its clause; null for “ranging from”. */
export function moveCue(all: readonly Piece[], index: number): ChangeWord | null {
  for (let at = index - 1; at >= Math.max(0, index - moveReach); at--) {
    const word = wordsBefore(all, at).find(
      ({ moved, place }) => moved !== "none" && (place !== "noun" || functionWords.has(lowerAt(all, at + 1))),
    );
    if (word) return word;
    if (ranging.has(lowerAt(all, at)) || clauseWords.has(lowerAt(all, at)) || breaks.has(lowerAt(all, at)))
      return null;
  }
  return null;
}

/** “ranging from 5 to 10”, “anywhere from 5 to 10” */
const ranging = wordClass("range-word");
const breaks = new Set([";", ":", "(", ")", "“", "”", '"']);
