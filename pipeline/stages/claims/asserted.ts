import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { holds, touching } from "../../lib/parts.ts";
import type { Claim } from "../../lib/records.ts";
import { confidenceOf } from "../../lib/ruleConfidence.ts";
import type { Span } from "../../lib/span.ts";
import { isSentence, isStatement, withoutTies } from "./clauses.ts";
import { softened } from "./commitment.ts";
import { modalityOf } from "./modality.ts";
import { attributionsBySentence, passageOf } from "./passages.ts";
import { polarityOf } from "./polarity.ts";
import { clauseLeft, hasVerb } from "./remainders.ts";
import { commitmentOf } from "./stance.ts";
import { statementOf } from "./statement.ts";
import { passagesOf, type Passages } from "./wording.ts";

/** What the outlet states in its own voice: sentences, or those clauses of them that nobody else is quoted with. */
export function assertedClaims(text: string, segments: Segments, annotation: Annotation): readonly Claim[] {
  const { attributions } = annotation;
  const place = passagesOf(text, segments, annotation);
  const attributed = attributionsBySentence(segments, attributions);
  const passages = new Map(attributions.map((attribution) => [attribution, passageOf(attribution)]));
  const quotations = segments.quotations.filter(({ depth }) => depth === 0);
  return segments.sentences
    .filter(({ start, end }) => isStatement(text.slice(start, end)))
    .flatMap((sentence) => {
      const predicates = (attributed.get(sentence) ?? []).filter(({ predicative }) => predicative);
      const covered = predicates.flatMap((attribution) => passages.get(attribution) ?? []);
      return covered.length === 0 ? wholeSentence(place, sentence) : clausesLeft(place, sentence, covered);
    })
    .filter((clause) => !touching(quotations, clause).some((quotation) => holds(quotation, clause)))
    .map((clause) => assertedClaim(place, clause));
}

function wholeSentence({ text, segments, tree }: Passages, sentence: Span): readonly Span[] {
  const statement = withoutTies(text, sentence);
  const mayState = isSentence(text.slice(statement.start, statement.end));
  return mayState && hasVerb(segments, tree, sentence) ? [statement] : [];
}

function clausesLeft(
  { text, segments, tree }: Passages,
  sentence: Span,
  passages: readonly Span[],
): readonly Span[] {
  return uncovered(sentence, passages)
    .map((rest) => withoutTies(text, rest))
    .flatMap((rest) => clauseLeft(text, segments, tree, rest) ?? []);
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

function assertedClaim(place: Passages, clause: Span): Claim {
  const { segments, tree } = place;
  const { claimant, outlet } = commitmentOf("assert");
  const modality = modalityOf(segments, tree, [clause]);
  return {
    attributionIndex: null,
    parts: [clause],
    stance: "assert",
    statement: statementOf(place, [clause], "assert", null),
    attribution: "asserted",
    polarity: polarityOf(segments, tree, [clause], "assert"),
    claimant_presents_as: softened(claimant, modality),
    outlet_presents_as: softened(outlet, modality),
    modality,
    extraction_confidence: confidenceOf("asserted"),
    target: null,
    targetReference: null,
    nestedIn: null,
  };
}
