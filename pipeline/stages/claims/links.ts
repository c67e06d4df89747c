import type { Annotation } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { Claim, ClaimLink } from "../../lib/records.ts";
import { viewsOf, type Scene } from "./claimViews.ts";
import { contradictions } from "./contradictions.ts";
import { contrasts } from "./contrasts.ts";
import { denials } from "./denials.ts";
import { grounds } from "./grounds.ts";
import { mirrors } from "./mirrors.ts";
import { repetitions } from "./repetitions.ts";
import { passagesOf } from "./wording.ts";

/** Where a pair has several relations, the first of this order stands. */
const relations: readonly ((scene: Scene) => readonly ClaimLink[])[] = [
  repetitions,
  mirrors,
  denials,
  contradictions,
  contrasts,
  grounds,
];

/** Relations between the claims of a document, by their indices, one for a pair; precise before complete. */
export function claimLinks(
  text: string,
  segments: Segments,
  annotation: Annotation,
  claims: readonly Claim[],
): readonly ClaimLink[] {
  const place = passagesOf(text, segments, annotation);
  const scene = { ...place, views: viewsOf(place, claims) };
  const links = new Map<string, ClaimLink>();
  for (const link of relations.flatMap((relation) => relation(scene))) {
    const pair = [link.claim, link.other].sort((a, b) => a - b).join(" ");
    if (!links.has(pair)) links.set(pair, link);
  }
  return Array.from(links.values());
}
