import type { Annotation } from "../../../pipeline/lib/annotation.ts";
import type { Segments } from "../../../pipeline/lib/document.ts";
import type { Reader, Reading, TokenRange } from "../../../pipeline/lib/reading.ts";
import type { Span } from "../../../pipeline/lib/span.ts";
import { attributionsOfSentence } from "../../../pipeline/stages/annotate/attributions.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import type { Marked } from "../../../pipeline/stages/annotate/marked.ts";
import { wordsBySentence } from "../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";

/** The attributions that the rules find in the sentences of a text. */
export function markedByRules(text: string, segments = segment(text)): readonly Marked[] {
  return wordsBySentence(text, segments).flatMap((words) => attributionsOfSentence(words, segments));
}

/** A reading of the attributions that the rules find: what stands in the tests does not hang on the weights of a model. */
export function readingByRules(text: string, segments: Segments): Reading {
  const marked = markedByRules(text, segments);
  const range = ({ start, end }: Span): TokenRange => ({
    first: segments.tokens.findIndex((token) => token.end > start),
    end: segments.tokens.findLastIndex((token) => token.start < end) + 1,
  });
  return {
    ...emptyReading(segments),
    attributions: marked.map(({ parts, cue, source }) => ({
      contents: parts.map(range),
      cue: cue && range(cue),
      source: source && range(source),
      contentProbability: 1,
      cueProbability: 1,
      sourceProbability: 1,
      confidence: 0.9,
    })),
  };
}

/** A reading in which nothing was found. */
export function emptyReading({ tokens, sentences }: Segments): Reading {
  return {
    attributions: [],
    syntax: tokens.map(() => ({ upos: "X", lemma: "_", head: -1, deprel: "root" })),
    mentions: [],
    sentences: sentences.map(() => ({ checkWorthy: 0, checkable: 0 })),
  };
}

/** What the annotate stage makes of a text that the rules have read. */
export function annotated(text: string): Annotation {
  const segments = segment(text);
  return annotate(text, segments, readingByRules(text, segments));
}

/** Reads with the rules. */
export const rulesReader: Reader = {
  backend: "rules",
  digest: "rules",
  read: (text, segments) => Promise.resolve(readingByRules(text, segments)),
};
