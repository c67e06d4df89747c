import type { Quotation, Segments } from "../../lib/document.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import { plainSpeech, type Marked } from "./marked.ts";
import { phraseEndingAt } from "./sources.ts";
import { beginsSource, clauseSubjectBefore } from "./subjects.ts";
import { isMark, rangeSpan, type Word, type WordRange } from "./words.ts";

const fewestQuoted = 4;

/** Quotations that a colon introduces and no cue ascribes: “The mayor made the following comment: “…””. */
export function introducedQuotations(
  words: readonly Word[],
  { quotations }: Segments,
  found: readonly Marked[],
): readonly Marked[] {
  return words.flatMap((word, at) => {
    const index = words[at + 1]?.quotation ?? -1;
    const quotation = quotations[index];
    if (word.text !== ":" || !isMark(word) || quotation === undefined) return [];
    const quoted = words.filter(({ kind, quotation: own }) => kind === "word" && own === index);
    const isTaken = found.some((marked) => overlaps(marked, quotation));
    return quoted.length < fewestQuoted || isTaken ? [] : [introduced(words, at, quotation)];
  });
}

function overlaps({ parts }: Marked, { start, end }: Quotation): boolean {
  return parts.some((part) => part.start < end && start < part.end);
}

function introduced(words: readonly Word[], colon: number, { start, end }: Quotation): Marked {
  const source = clauseSubjectBefore(words, colon) ?? phraseBefore(words, colon);
  return {
    ...plainSpeech,
    parts: [{ start, end }],
    cue: rangeSpan(words, { first: colon, last: colon }),
    cueLemma: ":",
    cueForm: "colon",
    source: source && rangeSpan(words, source),
    rule: "quotation_introduced",
    confidence: confidenceOf("quotation_introduced"),
  };
}

/** Without a verb the phrase before the colon speaks: “From a letter of the union: “…””. */
function phraseBefore(words: readonly Word[], colon: number): WordRange | null {
  const phrase = phraseEndingAt(words, colon - 1, 0);
  return phrase && beginsSource(words[phrase.first]) ? phrase : null;
}
