import type { Annotation, Entity } from "../../../pipeline/lib/annotation.ts";
import type { Mention } from "../../../pipeline/lib/reading.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import { recordedReading } from "../../recorded/readings.ts";

/** A word that heads a mention, its kind, and the place in the list of the mention before that speaks of the same. */
export type Linked = readonly [word: string, kind: string, antecedent?: number];

/** What the annotate stage makes of a text as the reading model has read it, but with these mentions, in text order. */
export function annotatedWith(text: string, linked: readonly Linked[]): Annotation {
  const segments = segment(text);
  const tokens: number[] = [];
  for (const [word] of linked) {
    const from = (tokens.at(-1) ?? -1) + 1;
    tokens.push(
      segments.tokens.findIndex(({ start, end }, at) => at >= from && text.slice(start, end) === word),
    );
  }
  const mentions = linked.map(([, type, antecedent], at): Mention => {
    const before = antecedent === undefined ? null : (tokens[antecedent] ?? null);
    return { token: tokens[at] ?? -1, type, antecedent: before };
  });
  return annotate(text, segments, { ...recordedReading(text, segments), mentions });
}

/** Who the last source is; null where nobody can be told. */
export function lastSource({ attributions, entities }: Annotation): Entity | null {
  const reference = attributions.at(-1)?.reference;
  return reference ? (entities[reference.entity] ?? null) : null;
}
