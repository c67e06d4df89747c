import type { Quotation, Segments } from "../../lib/document.ts";
import { stretch } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import type { Marked } from "./attributions.ts";

const fewestWords = 4;
const word = /\p{L}[\p{L}’'-]*/gu;

/**
 * Quotations without a cue of their own: one that follows an attributed quotation in its paragraph becomes a further part of it;
 * one that fills its sentences is an attribution with a carried source; all others (titles, scare quotes, nicknames) are left out.
 */
export function withFloatingQuotations(text: string, segments: Segments, marked: readonly Marked[]): readonly Marked[] {
  const found = [...marked];
  for (const quotation of segments.quotations) {
    if (!quotation.double || quotation.depth > 0 || isTouched(quotation, found)) continue;
    if (!isSpeech(text, segments, quotation)) continue;
    const before = found.findLastIndex((attribution) => continues(segments, attribution, quotation));
    const earlier = found[before];
    if (earlier) found[before] = { ...earlier, parts: [...earlier.parts, place(quotation)] };
    else found.push(carried(quotation));
    found.sort((a, b) => startOf(a) - startOf(b));
  }
  return found;
}

export function startOf(marked: Marked): number {
  return marked.parts[0]?.start ?? 0;
}

function isTouched(quotation: Span, found: readonly Marked[]): boolean {
  return found.some(({ parts }) => parts.some(({ start, end }) => start < quotation.end && end > quotation.start));
}

/** Speech fills whole sentences: it begins one with a capital and has words enough. */
function isSpeech(text: string, segments: Segments, quotation: Quotation): boolean {
  const content = text.slice(quotation.inner.start, quotation.inner.end);
  const begins = segments.sentences.some(({ start }) => start === quotation.start);
  return begins && (content.match(word)?.length ?? 0) >= fewestWords && /[.!?…,]["”’']*$/.test(text.slice(quotation.start, quotation.end));
}

/** Does the quotation begin the sentence right after the one in which a quoted attribution of its paragraph ends? */
function continues(segments: Segments, { parts, cue, source, rule }: Marked, quotation: Quotation): boolean {
  if (rule !== "quotation_with_cue" && rule !== "quotation_carried") return false;
  const { end } = stretch([...parts, cue, source]);
  const next = segments.sentences.findIndex(({ start }) => start === quotation.start);
  const before = segments.sentences[next - 1];
  return before?.paragraph === quotation.paragraph && before.start < end && end <= before.end;
}

function place({ start, end }: Span): Span {
  return { start, end };
}

function carried(quotation: Quotation): Marked {
  return {
    parts: [place(quotation)],
    cue: null,
    cueLemma: null,
    cueForm: "none",
    source: null,
    target: null,
    stance: "state",
    speech: true,
    negated: false,
    rule: "quotation_carried",
  };
}
