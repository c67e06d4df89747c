import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { stretch } from "../../lib/parts.ts";
import type { Claims, Figures, Quote, SentenceScore } from "../../lib/records.ts";
import { assertedClaims } from "./asserted.ts";
import { attributedClaims } from "./attributed.ts";
import { scoreSentence } from "./checkWorthiness.ts";
import { claimLinks } from "./links.ts";

/** All propositions of a document, each with one claimant: those of its attributions first, then the outlet’s own. */
export function claims(
  text: string,
  segments: Segments,
  annotation: Annotation,
  quotes: readonly Quote[],
  figures: Figures,
): Claims {
  const all = [...attributedClaims(text, annotation, quotes), ...assertedClaims(text, segments, annotation)];
  return { claims: all, links: claimLinks(text, annotation, all), scores: scores(text, segments, annotation, figures) };
}

const capitalised = /[^.!?“"]\s\p{Lu}\p{L}+/gu;

function scores(text: string, segments: Segments, { attributions }: Annotation, { figures }: Figures): readonly SentenceScore[] {
  const passages = attributions.map(({ parts, cue }) => stretch([...parts, cue]));
  return segments.sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return scoreSentence({
      text: sentence,
      figures: figures.filter((figure) => figure.start >= start && figure.end <= end).length,
      attributed: passages.some((passage) => passage.start < end && passage.end > start),
      names: sentence.match(capitalised)?.length ?? 0,
    });
  });
}
