import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { intersectSpans } from "../../lib/parts.ts";
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

/** Single quoted words are scare quotes or names, unless the quotation is the whole content. */
function quotedWithin(text: string, { parts }: Attribution, quotations: readonly Span[]): readonly Span[] {
  const inside = intersectSpans(parts, quotations);
  const words = ({ start, end }: Span): number => text.slice(start, end).match(word)?.length ?? 0;
  const all = parts.reduce((sum, part) => sum + words(part), 0);
  return inside.filter((span) => words(span) > 1 || (words(span) === 1 && all === 1));
}

const letter = /[\p{L}\p{N}]/gu;
/** A content counts as direct if this share of its letters stands within marks. */
const directShare = 0.99;

function quoteType(text: string, parts: readonly Span[], quotedParts: readonly Span[]): Quote["quote_type"] {
  const letters = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(letter)?.length ?? 0), 0);
  const inside = letters(quotedParts);
  if (inside === 0) return "indirect";
  return inside >= directShare * letters(parts) ? "direct" : "mixed";
}
