import type { Span } from "../../../pipeline/lib/span.ts";

/** What stands at each span. */
export function textsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}
