import type { Segments } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import { contentBefore, restEnd } from "./contents.ts";
import type { Cue, CuedSentence } from "./cues.ts";
import { mark, type Marked } from "./marked.ts";
import { sourceAfter, sourceBefore } from "./sources.ts";
import { beginsSource, subjectOf } from "./subjects.ts";
import { mayBeFinite, relativePronouns } from "./wordClasses.ts";
import { indexWithin, isMark, lowerAt, rangeSpan, type Word, type WordRange } from "./words.ts";

/** Content on both sides of a cue, quoted or not: “…,” she said, “…”; The plan has failed, officials said. */
export function attributionAround(sentence: CuedSentence, cue: Cue, segments: Segments): Marked | null {
  const { words } = sentence;
  const { complements } = cue.entry;
  if (!complements.has("clause") && !complements.has("clause-before")) return null;
  const around = speakerAround(sentence, cue);
  const { source } = around;
  const quoted = quotationsAround(words, cue, around, segments);
  if (quoted.length > 0) return mark(words, cue, { parts: quoted, source, rule: "quotation_with_cue" });
  const isParenthesis = source !== null && cue.entry.form === "verb" && !cue.participle;
  const parts = isParenthesis ? clausesAround(sentence, around) : [];
  return parts.length === 0 ? null : mark(words, cue, { parts, source, rule: "clause_before_cue" });
}

function quotationsAround(
  words: readonly Word[],
  cue: Cue,
  around: WordRange,
  segments: Segments,
): readonly Span[] {
  const { start, end } = rangeSpan(words, around);
  const before = cue.participle ? null : quotationAt(words, around.first - 1, segments);
  const after = goesOnAfter(words, cue, around) ? quotationAt(words, around.last + 1, segments) : null;
  return [before, after]
    .filter((part) => part !== null)
    .filter((part) => part.end <= start || part.start >= end);
}

/** A quotation goes on after a mark or the cue itself; after an adjunct it is a title: said on “Morning Briefing”. */
function goesOnAfter(words: readonly Word[], cue: Cue, around: WordRange): boolean {
  return around.last === cue.last || isMark(words[around.last + 1]);
}

/** The quotation that a word belongs to, looking over one comma or colon. */
export function quotationAt(words: readonly Word[], at: number, segments: Segments): Span | null {
  const places = [",", ":"].includes(lowerAt(words, at)) ? [at, at + 1, at - 1] : [at];
  const near = places.map((place) => words[place]).find((word) => word !== undefined && word.quotation >= 0);
  const quotation = near && segments.quotations[near.quotation];
  return quotation ? { start: quotation.start, end: quotation.end } : null;
}

/** “The plan has failed, officials said.” and “The plan, officials said, has failed.” */
function clausesAround(sentence: CuedSentence, around: WordRange): readonly Span[] {
  const { words } = sentence;
  const before = contentBefore(words, around.first);
  if (before === null) return [];
  if (lowerAt(words, around.last + 1) !== ",") {
    const isWhole = words.slice(around.last + 1).every(({ kind }) => kind === "punctuation");
    return isWhole && hasFiniteVerb(words, before) ? [rangeSpan(words, before)] : [];
  }
  const after = { first: around.last + 2, last: restEnd(sentence, around.last + 2) };
  const hasVerb = hasFiniteVerb(words, before) || hasFiniteVerb(words, after);
  return hasVerb && after.last > after.first ? [rangeSpan(words, before), rangeSpan(words, after)] : [];
}

function hasFiniteVerb(words: readonly Word[], range: WordRange): boolean {
  return indexWithin(words, range, ({ lower }) => mayBeFinite(lower)) >= 0;
}

interface Speaker extends WordRange {
  readonly source: WordRange | null;
}

/** The stretch “she said” or “said John Kirby” with the adjuncts that follow it. */
function speakerAround(sentence: CuedSentence, cue: Cue): Speaker {
  const { words } = sentence;
  const own = { first: cue.first, last: skipAdjuncts(words, cue.last) };
  if (cue.participle) return { ...own, source: subjectOf(sentence, cue) };
  const inverted = isInverted(words, cue.first) ? sourceAfter(words, cue.last) : null;
  if (inverted) return { first: cue.first, last: skipAdjuncts(words, inverted.last), source: inverted };
  const source = sourceAfterQuotation(words, cue.first) ?? sourceBefore(words, cue.first);
  return { ...own, first: source?.first ?? cue.first, source };
}

function isInverted(words: readonly Word[], verb: number): boolean {
  const before = words[verb - 1];
  return before !== undefined && (before.lower === "," || before.quotation >= 0);
}

/** Index of the last word before the next punctuation or quotation. */
function skipAdjuncts(words: readonly Word[], from: number): number {
  let last = from;
  while (words[last + 1]?.quotation === -1 && words[last + 1]?.kind !== "punctuation") last++;
  return last;
}

const longestApposed = 30;

/** All that stands between a quotation and the verb: “…,” Ann Carey, the mayor of Harlow, said. */
function sourceAfterQuotation(words: readonly Word[], verb: number): WordRange | null {
  let first = verb;
  while (first > 0 && verb - first < longestApposed && words[first - 1]?.quotation === -1) first--;
  if (first === verb || (words[first - 1]?.quotation ?? -1) < 0) return null;
  while (lowerAt(words, first) === ",") first++;
  const last = lowerAt(words, verb - 1) === "," ? verb - 2 : verb - 1;
  if (last < first || !beginsSource(words[first])) return null;
  const relative = indexWithin(words, { first: first + 1, last }, ({ lower }) => relativePronouns.has(lower));
  const end = relative < 0 ? last : relative - 1;
  return { first, last: lowerAt(words, end) === "," ? end - 1 : end };
}
