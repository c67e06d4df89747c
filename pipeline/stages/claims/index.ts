import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { touching } from "../../lib/parts.ts";
import type { Claims, Figures, Quote, SentenceScore } from "../../lib/records.ts";
import { assertedClaims } from "./asserted.ts";
import { attributedClaims } from "./attributed.ts";
import { scoreSentence } from "./checkWorthiness.ts";
import { claimLinks } from "./links.ts";
import { attributionsBySentence } from "./passages.ts";

/** All propositions of a document, each with one claimant: those of its attributions first, then the outlet’s own. */
export function claims(
  text: string,
  segments: Segments,
  annotation: Annotation,
  quotes: readonly Quote[],
  figures: Figures,
): Claims {
  const attributed = attributedClaims(text, segments, annotation, quotes);
  const all = [...attributed, ...assertedClaims(text, segments, annotation)];
  return {
    claims: all,
    links: claimLinks(text, segments, annotation, all),
    scores: sentenceScores(text, segments, annotation, figures),
  };
}

const unread = { checkWorthy: 0, checkable: 0 };

function sentenceScores(
  text: string,
  segments: Segments,
  { attributions, reading }: Annotation,
  { figures }: Figures,
): readonly SentenceScore[] {
  const attributed = attributionsBySentence(segments, attributions);
  return segments.sentences.map((sentence, index) => {
    const facts = {
      text: text.slice(sentence.start, sentence.end),
      figures: touching(figures, sentence).length,
      attributed: attributed.has(sentence),
    };
    return scoreSentence(facts, reading.sentences[index] ?? unread);
  });
}
