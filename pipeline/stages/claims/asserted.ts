import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { holds, touching } from "../../lib/parts.ts";
import type { Claim } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";
import { isClause, isStatement, withoutTies } from "./clauses.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import { attributionsBySentence, passageOf } from "./passages.ts";
import { commitmentOf } from "./stance.ts";
import { isNegated, modalityOf, statementOf } from "./wording.ts";

/** What the outlet states in its own voice: sentences, or those clauses of them that nobody else is quoted with. */
export function assertedClaims(
  text: string,
  segments: Segments,
  { attributions }: Annotation,
): readonly Claim[] {
  const attributed = attributionsBySentence(segments, attributions);
  const passages = new Map(attributions.map((attribution) => [attribution, passageOf(attribution)]));
  const quotations = segments.quotations.filter(({ depth }) => depth === 0);
  return segments.sentences
    .filter(({ start, end }) => isStatement(text.slice(start, end)))
    .flatMap((sentence) => {
      const predicates = (attributed.get(sentence) ?? []).filter(({ predicative }) => predicative);
      const covered = predicates.flatMap((attribution) => passages.get(attribution) ?? []);
      return uncovered(sentence, covered);
    })
    .map((rest) => withoutTies(text, rest))
    .filter((clause) => isClause(text.slice(clause.start, clause.end)))
    .filter((clause) => !touching(quotations, clause).some((quotation) => holds(quotation, clause)))
    .map((clause) => assertedClaim(text, clause));
}

/** What is left of a sentence between the passages. */
function uncovered(sentence: Span, passages: readonly Span[]): readonly Span[] {
  const free: Span[] = [];
  let at = sentence.start;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (start > at) free.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < sentence.end) free.push({ start: at, end: sentence.end });
  return free;
}

function assertedClaim(text: string, clause: Span): Claim {
  const content = text.slice(clause.start, clause.end);
  const { claimant, outlet } = commitmentOf("assert");
  return {
    attributionIndex: null,
    parts: [clause],
    stance: "assert",
    statement: statementOf([content]),
    attribution: "asserted",
    polarity: isNegated(content) ? "negated" : "affirmed",
    claimant_presents_as: claimant,
    outlet_presents_as: outlet,
    modality: modalityOf(content),
    extraction_confidence: confidenceOf("asserted"),
    target: null,
    targetReference: null,
    nestedIn: null,
  };
}
