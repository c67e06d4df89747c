import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { attributionsOfSentence } from "./attributions.ts";
import { coordinated } from "./coordination.ts";
import { clusterNames } from "./entities.ts";
import { withFloatingQuotations } from "./floatingQuotations.ts";
import { startOf, type Marked } from "./marked.ts";
import { findNames } from "./names.ts";
import { resolver, type Resolver } from "./references.ts";
import { findTurns, turnAttribution, withLabelNames } from "./speakerLabels.ts";
import { wordsBySentence } from "./words.ts";

/** Marks who says what: attributions with cue, source and content, and the entities that their sources refer to. */
export function annotate(text: string, segments: Segments): Annotation {
  const sentences = wordsBySentence(text, segments);
  const turns = findTurns(text, segments);
  const spoken = new Set(turns.map(({ paragraph }) => paragraph));
  const told = sentences.filter((_, index) => !spoken.has(segments.sentences[index]?.paragraph ?? -1));
  const worded = [
    ...turns.map(turnAttribution),
    ...told.flatMap((words) => attributionsOfSentence(words, segments)),
  ].sort((a, b) => startOf(a) - startOf(b));
  const marked = withFloatingQuotations(text, segments, worded).flatMap((one) => coordinated(text, one));
  const references = resolver(text, clusterNames(withLabelNames(text, findNames(sentences), turns)));
  const attributions = marked.map((one) => resolved(one, references));
  return { entities: references.entities(), attributions };
}

function resolved(marked: Marked, references: Resolver): Attribution {
  const { source, target, rule } = marked;
  const reference = source
    ? references.source(source)
    : rule === "quotation_carried"
      ? references.carried()
      : null;
  return { ...marked, reference, targetReference: target && references.target(target) };
}
