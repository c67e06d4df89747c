import type { Reading } from "../../../pipeline/lib/reading.ts";
import type { Claims } from "../../../pipeline/lib/records.ts";
import { annotate } from "../../../pipeline/stages/annotate/index.ts";
import { claims } from "../../../pipeline/stages/claims/index.ts";
import { quotes } from "../../../pipeline/stages/quotes/index.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";
import type { Annotation } from "../../../pipeline/lib/annotation.ts";
import { recordedReading } from "../../recorded/readings.ts";
import { syntaxOf } from "../annotate/syntaxOf.ts";

/**
 * What the claims stage makes of a text whose figures are left aside. `trees`: the syntax of its first sentences, as `syntaxOf` reads it;
 * where it gives no lemma, it is the word in lower case.
 */
export function claimsOf(text: string, ...trees: readonly string[]): Claims {
  return claimsRead(text, trees, []);
}

/** The same with mentions of persons: pairs of a token and the token of the mention before, or null. */
export function claimsRead(
  text: string,
  trees: readonly string[],
  persons: readonly (readonly [number, number | null])[],
): Claims {
  const segments = segment(text);
  const reading = recordedReading(text, segments);
  const syntax = trees.length === 0 ? reading.syntax : lemmatised(text, trees);
  const mentions = persons.map(([token, antecedent]) => ({ token, type: "person", antecedent }));
  return claimsIn(text, annotate(text, segments, { ...reading, syntax, mentions }));
}

/** The same of a text that is annotated. */
export function claimsIn(text: string, annotation: Annotation): Claims {
  const segments = segment(text);
  const quoted = quotes(text, segments, annotation);
  return claims(text, segments, annotation, quoted, { figures: [], nonFigures: [] });
}

function lemmatised(text: string, trees: readonly string[]): Reading["syntax"] {
  const { tokens } = segment(text);
  let first = 0;
  return trees.flatMap((tree) => {
    const offset = first;
    const words = syntaxOf(tree);
    first += words.length;
    return words.map((word, nth) => {
      const { start = 0, end = 0 } = tokens[offset + nth] ?? {};
      const head = word.head === -1 ? -1 : word.head + offset;
      const lemma = word.lemma === "_" ? text.slice(start, end).toLowerCase() : word.lemma;
      return { ...word, head, lemma };
    });
  });
}

/** The contents of the claims in the outlet's voice. */
export function assertedIn(text: string, ...trees: readonly string[]): readonly string[] {
  return claimsOf(text, ...trees)
    .claims.filter(({ attribution }) => attribution === "asserted")
    .map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join(" … "));
}
