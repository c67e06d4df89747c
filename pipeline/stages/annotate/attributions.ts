import type { AttributionRule, CueForm } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import { contentAfter, contentBefore, contentEnd } from "./contents.ts";
import { findCues, type Cue } from "./cues.ts";
import type { CueEntry, CueWordForm } from "./lexicon.ts";
import { nounPhraseEndingAt, sourceAfter, sourceBefore, type WordRange } from "./sources.ts";
import { determiners, mayBeFinite, personalPronouns, prepositions, relativePronouns } from "./wordClasses.ts";
import type { Word } from "./words.ts";

/** An attribution before its source and target are resolved. */
export interface Marked {
  readonly parts: readonly Span[];
  readonly cue: Span | null;
  readonly cueLemma: string | null;
  readonly cueForm: CueForm;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly stance: CueEntry["stance"];
  readonly speech: boolean;
  readonly negated: boolean;
  readonly rule: AttributionRule;
}

/** The attributions that one sentence words with a cue, in the order of their cues. */
export function attributionsOfSentence(
  words: readonly Word[],
  segments: Segments,
  lexicon: ReadonlyMap<string, readonly CueWordForm[]>,
): readonly Marked[] {
  const cues = findCues(words, lexicon);
  const found = cues.map((cue) => attributionOf(words, cue, cues, segments));
  return [...found.filter((marked) => marked !== null), ...accordingTo(words, segments)];
}

function attributionOf(words: readonly Word[], cue: Cue, cues: readonly Cue[], segments: Segments): Marked | null {
  if (cue.voice === "passive") return passive(words, cue, cues);
  if (cue.entry.form === "noun") return nominal(words, cue, cues);
  const content = contentAfter(words, cue, cues);
  const source = sourceOf(words, cue, cues);
  if (content !== null && source !== null && !isQuotedOnly(words, content)) {
    return mark(words, cue, { parts: [rangeSpan(words, content)], source, target: content.target, rule: content.rule });
  }
  return aroundCue(words, cue, segments);
}

/** A cue whose right side is nothing but a quotation is read together with the quotations around it. */
function isQuotedOnly(words: readonly Word[], content: WordRange): boolean {
  const [first, last] = [words[content.first], words[content.last]];
  return first !== undefined && first.quotation >= 0 && first.quotation === last?.quotation;
}

/** The subject of a cue; of a second verb in a row (“stressed … but cautioned …”) the subject of the first. */
function sourceOf(words: readonly Word[], cue: Cue, cues: readonly Cue[]): WordRange | null {
  const before = words[cue.first - 1]?.lower ?? "";
  const earlier = cues.findLast(({ first, entry, voice }) => first < cue.first && entry.form !== "noun" && voice === "active");
  if (earlier && (cue.participle || before === "but" || before === "and")) return sourceOf(words, earlier, cues);
  return cue.participle ? null : sourceBefore(words, cue.first);
}

/** Content on both sides of a cue, quoted or not: “…,” she said, “…”; The plan has failed, officials said. */
function aroundCue(words: readonly Word[], cue: Cue, segments: Segments): Marked | null {
  if (!cue.entry.complements.has("clause") && !cue.entry.complements.has("clause-before")) return null;
  const around = speakerAround(words, cue);
  const quoted = [quotationAt(words, around.first - 1, segments), isPunctuated(words, cue, around) ? quotationAt(words, around.last + 1, segments) : null];
  const parts = quoted.filter((part) => part !== null).filter((part) => !overlapsRange(words, part, around));
  if (parts.length > 0) return mark(words, cue, { parts, source: around.source, target: null, rule: "quotation_with_cue" });
  const clauses = around.source === null ? [] : clausesAround(words, around);
  return clauses.length === 0 ? null : mark(words, cue, { parts: clauses, source: around.source, target: null, rule: "clause_before_cue" });
}

/** “The plan has failed, officials said.” and “The plan, officials said, has failed.” */
function clausesAround(words: readonly Word[], around: WordRange): readonly Span[] {
  const before = contentBefore(words, around.first);
  if (before === null) return [];
  const clause = rangeSpan(words, before);
  if (words[around.last + 1]?.lower !== ",") return isSentenceEnd(words, around.last + 1) && hasFiniteVerb(words, before) ? [clause] : [];
  const after = { first: around.last + 2, last: contentEnd(words, around.last + 2, [], false) };
  return hasFiniteVerb(words, after) && after.last > after.first ? [clause, rangeSpan(words, after)] : [];
}

function isSentenceEnd(words: readonly Word[], from: number): boolean {
  return words.slice(from).every(({ kind }) => kind === "punctuation");
}

function hasFiniteVerb(words: readonly Word[], { first, last }: WordRange): boolean {
  return words.slice(first, last + 1).some(({ lower }) => mayBeFinite(lower));
}

/** A quotation goes on after a mark or right after the cue; after an adjunct it is a title: said on CNN’s “State of the Union”. */
function isPunctuated(words: readonly Word[], cue: Cue, around: WordRange): boolean {
  return around.last === cue.last || words[around.last + 1]?.kind === "punctuation" && words[around.last + 1]?.quotation === -1;
}

function overlapsRange(words: readonly Word[], part: Span, { first, last }: WordRange): boolean {
  return part.start < (words[last]?.end ?? 0) && part.end > (words[first]?.start ?? 0);
}

interface Speaker extends WordRange {
  readonly source: WordRange | null;
}

/** The stretch “she said” or “said John Kirby” with the adjuncts that follow it. */
function speakerAround(words: readonly Word[], cue: Cue): Speaker {
  const inverted = isInverted(words, cue.first) ? sourceAfter(words, cue.last) : null;
  if (inverted) return { first: cue.first, last: skipAdjuncts(words, inverted.last), source: inverted };
  const source = sourceAfterQuotation(words, cue.first) ?? sourceBefore(words, cue.first);
  return { first: source?.first ?? cue.first, last: skipAdjuncts(words, cue.last), source };
}

const longestApposed = 30;

/** All that stands between a quotation and the cue: “…,” Scott Pruitt, the attorney general of Oklahoma, said. */
function sourceAfterQuotation(words: readonly Word[], verb: number): WordRange | null {
  let first = verb;
  while (first > 0 && verb - first < longestApposed && words[first - 1]?.quotation === -1) first--;
  if (first === 0 || first === verb || words[first - 1]?.quotation === -1) return null;
  while (words[first]?.lower === ",") first++;
  const last = words[verb - 1]?.lower === "," ? verb - 2 : verb - 1;
  const opening = words[first];
  if (opening === undefined || last < first || first < 2) return null;
  if (!opening.capitalised && !determiners.has(opening.lower) && !personalPronouns.has(opening.lower)) return null;
  const relative = words.findIndex(({ lower }, at) => at > first && at <= last && relativePronouns.has(lower));
  const end = relative > 0 ? relative - 1 : last;
  return { first, last: words[end]?.lower === "," ? end - 1 : end };
}

function isInverted(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  return before !== undefined && (before.lower === "," || before.quotation >= 0);
}

/** Index of the last word before the next punctuation or quotation. */
function skipAdjuncts(words: readonly Word[], from: number): number {
  let last = from;
  while (last + 1 < words.length && words[last + 1]?.quotation === -1 && words[last + 1]?.kind !== "punctuation") last++;
  return last;
}

/** The quotation that a word belongs to, looking over one comma or colon. */
function quotationAt(words: readonly Word[], at: number, segments: Segments): Span | null {
  const near = [at, at + 1, at - 1].map((index) => words[index]).find((word, nth) => {
    if (word === undefined || word.quotation < 0) return false;
    return nth === 0 || [",", ":"].includes(words[at]?.text ?? "");
  });
  const quotation = near && segments.quotations[near.quotation];
  return quotation ? { start: quotation.start, end: quotation.end } : null;
}

/** “X has been rejected by Y”: the subject is the content, the agent the source; “was accused of” has no source. */
function passive(words: readonly Word[], cue: Cue, cues: readonly Cue[]): Marked | null {
  const next = words[cue.last + 1]?.lower ?? "";
  const subject = cue.participle ? nounPhraseEndingAt(words, cue.first - 1) : (sourceBefore(words, cue.first) ?? null);
  if (next === "by" && cue.entry.complements.has("object")) {
    const agent = sourceAfter(words, cue.last + 1);
    if (subject === null || agent === null) return null;
    return mark(words, cue, { parts: [rangeSpan(words, withoutRelative(words, subject))], source: agent, target: null, rule: cue.participle ? "participle" : "passive" });
  }
  if (!cue.entry.complements.has(`target-${next}`) || cue.participle || next === "to") return null;
  const last = contentEnd(words, cue.last + 2, cues, true);
  if (last < cue.last + 2) return null;
  return mark(words, cue, { parts: [rangeSpan(words, { first: cue.last + 2, last })], source: null, target: subject, rule: "passive" });
}

function withoutRelative(words: readonly Word[], range: WordRange): WordRange {
  const comma = words.findIndex(({ lower }, at) => at >= range.first && at <= range.last && lower === ",");
  return comma < 0 ? range : { first: range.first, last: comma - 1 };
}

/** “Israel’s commitment to …”, “concerns about …”, “his statements about …”. */
function nominal(words: readonly Word[], cue: Cue, cues: readonly Cue[]): Marked | null {
  const content = contentAfter(words, cue, cues);
  if (content === null) return null;
  return mark(words, cue, { parts: [rangeSpan(words, content)], source: possessor(words, cue.first), target: null, rule: content.rule });
}

const possessives = new Set(["his", "her", "their", "its"]);

function possessor(words: readonly Word[], noun: number): WordRange | null {
  let at = noun - 1;
  while (at > noun - 3 && words[at]?.kind === "word" && words[at]?.lower !== "'s" && !possessives.has(words[at]?.lower ?? "")) at--;
  if (possessives.has(words[at]?.lower ?? "")) return { first: at, last: at };
  if (words[at]?.lower !== "'s") return null;
  const phrase = nounPhraseEndingAt(words, at - 1);
  const preposition = phrase === null ? -1 : words.findLastIndex(({ lower }, index) => index < at && index >= phrase.first && prepositions.has(lower));
  return phrase && { first: Math.max(phrase.first, preposition + 1), last: at - 1 };
}

/** “According to police, the shop was closed.” and “The shop was closed, according to police.” */
function accordingTo(words: readonly Word[], segments: Segments): readonly Marked[] {
  const at = words.findIndex(({ lower, quotation }, index) => lower === "according" && quotation < 0 && words[index + 1]?.lower === "to");
  if (at < 0) return [];
  const source = sourceAfter(words, at + 1);
  if (source === null) return [];
  const comma = words.findIndex(({ lower }, index) => index > source.last && lower === ",");
  const before = at > 3 ? { first: 0, last: words[at - 1]?.lower === "," ? at - 2 : at - 1 } : null;
  const after = comma < 0 ? null : { first: comma + 1, last: contentEnd(words, comma + 1, [], false) };
  const range = before ?? after;
  if (range === null || range.last < range.first) return [];
  const quotation = quotationAt(words, range.last, segments);
  const span = rangeSpan(words, range);
  const part = quotation && quotation.start < span.start ? { start: quotation.start, end: span.end } : span;
  const cue = { start: words[at]?.start ?? 0, end: words[at + 1]?.end ?? 0 };
  const facts = { cueLemma: "according to", cueForm: "according_to", stance: "state", speech: true, negated: false } as const;
  return [{ ...facts, parts: [part], cue, source: rangeSpan(words, source), target: null, rule: "according_to" }];
}

interface Found {
  readonly parts: readonly Span[];
  readonly source: WordRange | null;
  readonly target: WordRange | null;
  readonly rule: AttributionRule;
}

function mark(words: readonly Word[], cue: Cue, { parts, source, target, rule }: Found): Marked {
  return {
    parts,
    cue: rangeSpan(words, cue),
    cueLemma: cue.entry.lemma,
    cueForm: cue.entry.form,
    source: source && rangeSpan(words, source),
    target: target && rangeSpan(words, target),
    stance: cue.entry.stance,
    speech: cue.entry.speech,
    negated: cue.negated,
    rule,
  };
}

/** The place of a range of words in the text. */
export function rangeSpan(words: readonly Word[], { first, last }: WordRange): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
