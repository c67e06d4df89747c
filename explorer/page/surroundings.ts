import type { CodePoints } from "../../pipeline/lib/codePoints.ts";
import type { Span } from "../../pipeline/lib/span.ts";

/** So many code points before and after a place, as a correction gives them; a side where the text ends is left out. */
export function surroundings(
  points: CodePoints,
  { start, end }: Span,
  width: number,
): { readonly prefix?: string; readonly suffix?: string } {
  const prefix = points.slice(Math.max(0, start - width), start);
  const suffix = points.slice(end, Math.min(points.length, end + width));
  return { ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
}
