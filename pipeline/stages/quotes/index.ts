import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { holds, intersectSpans } from "../../lib/parts.ts";
import type { Quote } from "../../lib/records.ts";
import type { Span } from "../../lib/span.ts";

/** The attributions that are quotes: what was spoken or written, and what stands in quotation marks. */
export function quotes(text: string, segments: Segments, { attributions }: Annotation): readonly Quote[] {
  const quotations = segments.quotations.filter(({ depth }) => depth === 0);
  return attributions.flatMap((attribution, index) => {
    const quotedParts = quotedWithin(text, attribution, quotations);
    if (!attribution.speech && quotedParts.length === 0) return [];
    return [{ attribution: index, quote_type: quoteType(text, attribution.parts, quotedParts), quotedParts }];
  });
}

const word = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

const titleWords =
  /^["“«‘'`]*\p{Lu}[\p{L}’']*(?:[ -](?:\p{Lu}[\p{L}’']*|(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)))* \p{Lu}[\p{L}’']*(?:[,."”»]["”»’']*)?$/u;

/**
 * The quotations of a content. A single quoted word is a scare quote or a name, unless it is a whole part; several words with capitals are
 * a title: “The Salt Road”.
 */
function quotedWithin(text: string, { parts }: Attribution, quotations: readonly Span[]): readonly Span[] {
  return intersectSpans(parts, quotations).filter((span) => {
    if (titleWords.test(text.slice(span.start, span.end)) && !parts.some((part) => holds(span, part)))
      return false;
    const words = count(text, span, word);
    return words > 1 || (words === 1 && parts.some((part) => holds(span, part)));
  });
}

const letter = /[\p{L}\p{N}]/gu;
/** A content counts as direct if this share of its letters stands within marks. */
const directShare = 0.99;

function quoteType(text: string, parts: readonly Span[], quotedParts: readonly Span[]): Quote["quote_type"] {
  const letters = (spans: readonly Span[]): number =>
    spans.reduce((sum, span) => sum + count(text, span, letter), 0);
  const quoted = letters(quotedParts);
  if (quoted === 0) return "indirect";
  return quoted >= directShare * letters(parts) ? "direct" : "mixed";
}

/** How often a global pattern matches in a span. */
function count(text: string, { start, end }: Span, pattern: RegExp): number {
  return text.slice(start, end).match(pattern)?.length ?? 0;
}
