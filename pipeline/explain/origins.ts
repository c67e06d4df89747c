import type { Attribution } from "../lib/annotation.ts";
import { intersectSpans, mergeSpans } from "../lib/parts.ts";
import type { ReadAttribution, TokenRange } from "../lib/reading.ts";
import type { ExtractedRows } from "../lib/relate.ts";
import type { Span } from "../lib/span.ts";
import { openContext } from "../stages/link/context.ts";
import type { Extracted } from "../stages/link/index.ts";
import { numberClaims, type NumberedClaim } from "../stages/link/numberedClaims.ts";

/** What made a row. */
export interface Origin {
  /** In the order in which they were applied. */
  readonly rules: readonly string[];
  /** What the reading model gave, 0 to 1. */
  readonly scores: Readonly<Record<string, number>>;
  /** What else decided its columns. */
  readonly details: Readonly<Record<string, string | boolean>>;
}

/** What made each row of a document, by the id of the row; `rows` are those that were made of `extracted`. */
export function originsOf(extracted: Extracted, rows: ExtractedRows): ReadonlyMap<string, Origin> {
  return new Map([
    ...claimOrigins(extracted),
    ...figureOrigins(extracted, rows),
    ...sentenceOrigins(extracted, rows),
  ]);
}

/** Rows of figures and of numbers that are none stand in the order of what was found. */
function figureOrigins({ figures }: Extracted, rows: ExtractedRows): readonly [string, Origin][] {
  return [
    ...rows.figures.map(({ figure_id }, index): [string, Origin] => {
      const rules = figures.figures[index]?.rules ?? [];
      return [figure_id, { rules, scores: {}, details: {} }];
    }),
    ...rows.non_figures.map(({ non_figure_id, reason }): [string, Origin] => [
      non_figure_id,
      { rules: [`no figure: ${reason}`], scores: {}, details: {} },
    ]),
  ];
}

function sentenceOrigins({ annotation }: Extracted, rows: ExtractedRows): readonly [string, Origin][] {
  return rows.sentences.map(({ sentence_id, reasons }, index) => {
    const read = annotation.reading.sentences[index];
    const scores = read ? { check_worthy: read.checkWorthy, checkable: read.checkable } : {};
    return [sentence_id, { rules: reasons, scores, details: {} }];
  });
}

function claimOrigins(extracted: Extracted): readonly [string, Origin][] {
  const { document, segments, annotation, quotes, claims } = extracted;
  const quoteOf = new Map(quotes.map((quote) => [quote.attribution, quote]));
  const context = openContext(document, segments);
  const numbered = numberClaims(context, annotation.attributions, quoteOf, claims.claims);
  return numbered.flatMap((one): [string, Origin][] => {
    const origin = claimOrigin(one, extracted);
    const ids = one.quoteId === null ? [one.claimId] : [one.claimId, one.quoteId];
    return ids.map((id) => [id, origin]);
  });
}

function claimOrigin({ attribution }: NumberedClaim, extracted: Extracted): Origin {
  const rule = attribution?.rule ?? "asserted";
  const rules = [rule];
  if (attribution === null) return { rules, scores: {}, details: {} };
  const { stance, negated, speech, predicative } = attribution;
  const details = { cue_stance: stance, negated, speech, predicative };
  const read = rule === "reading_model" ? readingOf(attribution, extracted) : null;
  return { rules, scores: read === null ? {} : scoresOf(read), details };
}

function scoresOf(read: ReadAttribution): Origin["scores"] {
  return {
    content_probability: read.contentProbability,
    cue_probability: read.cueProbability,
    source_probability: read.sourceProbability,
    confidence: read.confidence,
  };
}

/** What the model marked where an attribution stands: under its cue, and with most of its characters. */
function readingOf(attribution: Attribution, { segments, annotation }: Extracted): ReadAttribution | null {
  const spanOf = ({ first, end }: TokenRange): Span => {
    return { start: segments.tokens[first]?.start ?? 0, end: segments.tokens[end - 1]?.end ?? 0 };
  };
  const parts = mergeSpans(attribution.parts);
  const fit = (read: ReadAttribution): number => {
    const common = intersectSpans(read.contents.map(spanOf), parts);
    const cue = read.cue && spanOf(read.cue);
    const sameCue = cue?.start === attribution.cue?.start;
    return common.reduce((sum, { start, end }) => sum + end - start, 0) * (sameCue ? 2 : 1);
  };
  const best = annotation.reading.attributions
    .map((read) => ({ read, fit: fit(read) }))
    .sort((a, b) => b.fit - a.fit)[0];
  return best !== undefined && best.fit > 0 ? best.read : null;
}
