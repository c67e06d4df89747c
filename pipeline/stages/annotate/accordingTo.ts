import type { Segments } from "../../lib/document.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import { beginsAccordingTo, restEnd } from "./contents.ts";
import type { CuedSentence } from "./cues.ts";
import { plainSpeech, type Marked } from "./marked.ts";
import { quotationAt } from "./quotationsAround.ts";
import { sourceAfter } from "./sources.ts";
import { indexWithin, lowerAt, rangeSpan, type Word, type WordRange } from "./words.ts";

/** “According to police, the shop was closed.” and “The shop was closed, according to police.” */
export function accordingTo(sentence: CuedSentence, segments: Segments): readonly Marked[] {
  const { words } = sentence;
  const at = words.findIndex(({ quotation }, index) => quotation < 0 && beginsAccordingTo(words, index));
  const source = at < 0 ? null : sourceOf(words, at);
  if (source === null) return [];
  const content = contentAround(sentence, { first: at, last: source.last });
  if (content === null || content.last < content.first) return [];
  const span = rangeSpan(words, content);
  const quotation = quotationAt(words, content.last, segments);
  const start = Math.min(span.start, quotation?.start ?? span.start);
  const cue = rangeSpan(words, { first: at, last: at + 1 });
  return [
    {
      ...plainSpeech,
      parts: [{ start, end: span.end }],
      cue,
      cueLemma: "according to",
      cueForm: "according_to",
      source: rangeSpan(words, source),
      rule: "according_to",
      confidence: confidenceOf("according_to"),
    },
  ];
}

const fewestBefore = 4;

/** In front of its content the source ends at the first comma, unless an apposition is closed by another. */
function sourceOf(words: readonly Word[], at: number): WordRange | null {
  const source = sourceAfter(words, at + 1);
  if (source === null || at >= fewestBefore || lowerAt(words, source.last + 1) === ",") return source;
  const comma = indexWithin(words, source, ({ lower }) => lower === ",");
  return comma < 0 ? source : { first: source.first, last: comma - 1 };
}

/** What stands before the phrase, if it is long enough for a clause; else what follows the comma after it. */
function contentAround(sentence: CuedSentence, { first, last }: WordRange): WordRange | null {
  const { words } = sentence;
  if (first >= fewestBefore) return { first: 0, last: first - (lowerAt(words, first - 1) === "," ? 2 : 1) };
  const rest = { first: last + 1, last: words.length - 1 };
  const comma = indexWithin(words, rest, ({ lower }) => lower === ",");
  return comma < 0 ? null : { first: comma + 1, last: restEnd(sentence, comma + 1) };
}
