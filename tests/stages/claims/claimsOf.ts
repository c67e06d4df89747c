import type { Claims } from "../../../pipeline/lib/records.ts";
import { claims } from "../../../pipeline/stages/claims/index.ts";
import { quotes } from "../../../pipeline/stages/quotes/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { annotated } from "../annotate/readingByRules.ts";

/** What the claims stage makes of a text whose figures are left aside. */
export function claimsOf(text: string): Claims {
  const segments = segment(text);
  const annotation = annotated(text);
  const quoted = quotes(text, segments, annotation);
  return claims(text, segments, annotation, quoted, { figures: [], nonFigures: [] });
}

/** The contents of the claims in the outlet's voice. */
export function assertedIn(text: string): readonly string[] {
  return claimsOf(text)
    .claims.filter(({ attribution }) => attribution === "asserted")
    .map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join(" … "));
}
