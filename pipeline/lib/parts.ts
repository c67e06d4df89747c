import { countWhile } from "./countWhile.ts";
import type { Span } from "./span.ts";

/** What stands between the pieces of an interrupted text. */
export const pieceJoint = " … ";

/** Spans in text order; those that touch or overlap become one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** The spans of a sorted list without overlaps that share a character with a span. */
export function touching<Item extends Span>(sorted: readonly Item[], { start, end }: Span): readonly Item[] {
  const first = firstEndingAfter(sorted, start);
  let after = first;
  while ((sorted[after]?.start ?? Infinity) < end) after++;
  return sorted.slice(first, after);
}

/** Index of the first span of a sorted list without overlaps that ends after a position; its length if none does. */
export function firstEndingAfter(sorted: readonly Span[], position: number): number {
  return countWhile(sorted, ({ end }) => end <= position);
}

/** What some spans have in common with a sorted list without overlaps. */
export function intersectSpans(some: readonly Span[], sorted: readonly Span[]): readonly Span[] {
  const common = some.flatMap((one) =>
    touching(sorted, one).map(({ start, end }) => {
      return { start: Math.max(one.start, start), end: Math.min(one.end, end) };
    }),
  );
  return mergeSpans(common);
}

/** From the first start to the last end of some spans, of which at least one is not null. */
export function stretch(spans: readonly (Span | null)[]): Span {
  let [from, to] = [Infinity, -Infinity];
  for (const span of spans) {
    if (span === null) continue;
    from = Math.min(from, span.start);
    to = Math.max(to, span.end);
  }
  return { start: from, end: to };
}

/** Tells whether one span holds another. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
