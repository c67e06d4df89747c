import type { AttributionRule } from "../../lib/annotation.ts";
import type { Quotation, Segments } from "../../lib/document.ts";
import { firstEndingAfter, mergeSpans, stretch, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import { plainSpeech, startOf, type Marked } from "./marked.ts";

/** An attribution, and the quotations that go on from it. */
interface Run {
  readonly attribution: Marked;
  readonly further: Span[];
}

/**
 * Quotations without a cue of their own that fill their sentences: one right behind an attributed quotation in its paragraph becomes a
 * further part of it; else one that may speak alone is an attribution with a carried source. All others (titles, scare quotes,
 * nicknames) are left out. Attributions come and go in the order of their first parts.
 */
export function withFloatingQuotations(
  text: string,
  segments: Segments,
  attributions: readonly Marked[],
): readonly Marked[] {
  const runs: Run[] = attributions.map((attribution) => ({ attribution, further: [] }));
  const endingIn = new Map(runs.map((run) => [sentenceOfEnd(text, segments, run.attribution), run]));
  const taken = mergeSpans(attributions.flatMap(({ parts }) => parts));
  for (const quotation of segments.quotations) {
    if (touching(taken, quotation).length > 0 || !fillsSentences(text, segments, quotation)) continue;
    const { start, end } = quotation;
    const before = sentenceBefore(segments, quotation);
    const earlier = before === null ? undefined : endingIn.get(before);
    if (earlier === undefined && !maySpeakAlone(text, quotation)) continue;
    const run = earlier ?? { attribution: carried({ start, end }), further: [] };
    if (earlier) earlier.further.push({ start, end });
    else runs.push(run);
    endingIn.set(firstEndingAfter(segments.sentences, end - 1), run);
  }
  return runs.map(joined).sort((a, b) => startOf(a) - startOf(b));
}

function joined({ attribution, further }: Run): Marked {
  return further.length === 0 ? attribution : { ...attribution, parts: [...attribution.parts, ...further] };
}

const quoting: ReadonlySet<AttributionRule> = new Set(["quotation_carried", "reading_model"]);

const closingMark = /["”’'»]$/;

/** Index of the sentence in which a quoted attribution ends; null for any other, which no quotation goes on from. */
function sentenceOfEnd(
  text: string,
  { sentences }: Segments,
  { parts, cue, source, rule }: Marked,
): number | null {
  const { start, end } = stretch(parts);
  if (!quoting.has(rule) || !closingMark.test(text.slice(start, end))) return null;
  const own = firstEndingAfter(sentences, end - 1);
  const last = firstEndingAfter(sentences, stretch([...parts, cue, source]).end - 1);
  // A source may stand in the next paragraph; what is said never goes on there.
  return sentences[last]?.paragraph === sentences[own]?.paragraph ? last : own;
}

/** Index of the sentence before the one that a quotation begins; null where that stands in another paragraph. */
function sentenceBefore({ sentences }: Segments, { start, paragraph }: Quotation): number | null {
  const before = firstEndingAfter(sentences, start) - 1;
  return sentences[before]?.paragraph === paragraph ? before : null;
}

const sentenceEnd = /[.!?…,]["”’']*$/;

/** A quotation of speech begins a sentence, and ends one. */
function fillsSentences(text: string, { sentences }: Segments, quotation: Quotation): boolean {
  const { start, end, depth } = quotation;
  if (depth > 0 || sentences[firstEndingAfter(sentences, start)]?.start !== start) return false;
  return sentenceEnd.test(text.slice(start, end));
}

const fewestWords = 4;
const word = /\p{L}[\p{L}’'-]*/gu;

/** What nobody is said to speak is a heading or a title, if it has few words or single marks. */
function maySpeakAlone(text: string, { inner, double }: Quotation): boolean {
  return double && (text.slice(inner.start, inner.end).match(word)?.length ?? 0) >= fewestWords;
}

function carried(part: Span): Marked {
  return {
    ...plainSpeech,
    parts: [part],
    rule: "quotation_carried",
    confidence: confidenceOf("quotation_carried"),
  };
}
