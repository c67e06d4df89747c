import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { touching } from "../../lib/parts.ts";
import type { Reading } from "../../lib/reading.ts";
import { attributionsOfSentence } from "./attributions.ts";
import { apartFrom, besideOthers } from "./besideOthers.ts";
import { clausalComplements } from "./clausalComplements.ts";
import { coordinated } from "./coordination.ts";
import { findCues } from "./cues.ts";
import { clusterNames } from "./entities.ts";
import { withFloatingQuotations } from "./floatingQuotations.ts";
import { startOf, type Marked } from "./marked.ts";
import { findNames } from "./names.ts";
import { readAttributions } from "./readAttributions.ts";
import { resolver, type Resolver } from "./references.ts";
import { findTurns, turnAttribution, withLabelNames } from "./speakerLabels.ts";
import { targetInContent } from "./targets.ts";
import { wordsBySentence } from "./words.ts";

/** Marks who says what: attributions with cue, source and content, and the entities that their sources refer to. */
export function annotate(text: string, segments: Segments, reading: Reading): Annotation {
  const sentences = wordsBySentence(text, segments);
  const turns = findTurns(text, segments);
  const turned = new Set(turns.map(({ paragraph }) => paragraph));
  const spoken = segments.paragraphs.filter((_, paragraph) => turned.has(paragraph));
  const told = sentences.filter(
    (_, index) => touching(spoken, segments.sentences[index] ?? nowhere).length === 0,
  );
  const read = readAttributions(text, segments, reading, sentences.map(findCues)).filter(
    ({ parts }) => !parts.some((part) => touching(spoken, part).length > 0),
  );
  const ruled = apartFrom(
    read,
    told.flatMap((words) => attributionsOfSentence(words, segments)).filter(isLeftToRules),
  );
  const complements = besideOthers(
    text,
    [...read, ...ruled],
    told.flatMap((words) => clausalComplements(words, reading.syntax)),
  );
  const worded = [...turns.map(turnAttribution), ...read, ...ruled, ...complements].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  const wordsOf = new Map(segments.sentences.map((sentence, index) => [sentence, sentences[index]]));
  const directed = worded.map((one) => {
    const [sentence] = touching(segments.sentences, one.parts[0] ?? nowhere);
    const words = (sentence && wordsOf.get(sentence)) ?? [];
    return { ...one, target: one.target ?? targetInContent(one, words, reading.syntax) };
  });
  const marked = withFloatingQuotations(text, segments, directed).flatMap((one) => coordinated(text, one));
  const references = resolver(text, clusterNames(withLabelNames(text, findNames(sentences), turns)));
  const attributions = marked.map((one) => resolved(one, references));
  return { entities: references.entities(), attributions, reading };
}

const nowhere = { start: 0, end: 0 };

/** PolNeAR marks few of these, so the model leaves them out: “concerns about the costs”, “was rejected by the union”. */
function isLeftToRules({ rule }: Marked): boolean {
  return rule === "noun" || rule === "passive";
}

function resolved(marked: Marked, references: Resolver): Attribution {
  const { source, target, cue } = marked;
  // What has neither source nor cue goes on from what the last source said.
  const reference = source ? references.source(source) : cue === null ? references.carried() : null;
  return { ...marked, reference, targetReference: target && references.target(target) };
}
