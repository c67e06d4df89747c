import type { Span } from "./span.ts";

/** Spans in text order; those that touch or overlap become one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** What two lists of spans have in common. */
export function intersectSpans(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const common = some.flatMap((a) =>
    others.map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })),
  );
  return mergeSpans(common.filter(({ start, end }) => start < end));
}

/** From the first start to the last end of some spans; null ones are passed over. At least one is there. */
export function stretch(spans: readonly (Span | null)[]): Span {
  const known = spans.filter((span) => span !== null);
  return {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
  };
}

/** Does one span hold another? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
