import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { holds, mergeSpans, touching } from "../../lib/parts.ts";
import type { Reading } from "../../lib/reading.ts";
import type { Span } from "../../lib/span.ts";
import { stanceGroup } from "../../lib/stances.ts";
import { attributionsOfSentence } from "./attributions.ts";

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

/** Those attributions whose cues and contents no other one has. */
function apartFrom(others: readonly Marked[], some: readonly Marked[]): readonly Marked[] {
  const taken = mergeSpans(others.flatMap(({ parts, cue }) => [...parts, ...(cue ? [cue] : [])]));
  return some.filter(
    ({ parts, cue }) => ![...parts, ...(cue ? [cue] : [])].some((span) => touching(taken, span).length > 0),
  );
}

/** Those attributions whose cues no other one has; others may stand whole within their contents, or they within others, as acts. */
function besideOthers(text: string, others: readonly Marked[], some: readonly Marked[]): readonly Marked[] {
  const cues = mergeSpans(others.flatMap(({ cue }) => (cue ? [cue] : [])));
  const contents = mergeSpans(others.flatMap(({ parts }) => parts));
  return some.filter((one) => {
    const { parts, cue } = one;
    if (cue === null || touching(cues, cue).length > 0) return false;
    const isWithin = (span: Span): boolean => parts.some((part) => holds(part, span));
    const around = touching(contents, passageOf(one));
    if (touching(contents, cue).length === 0)
      return [...around, ...parts.flatMap((part) => touching(cues, part))].every(isWithin);
    return isNamedAct(text, one) && around.every((content) => holds(content, passageOf(one)));
  });
}

const capital = /\p{Lu}/u;

/** In another one’s words only what someone with a name did is a claim of its own: “Israel rejected the plan, the union said”. */
function isNamedAct(text: string, { source, stance }: Marked): boolean {
  if (source === null || ["says", "thinks_feels"].includes(stanceGroup(stance))) return false;
  return capital.test(text.slice(source.start, source.end));
}

/** From the first to the last that belongs to an attribution. */
function passageOf({ parts, cue, source }: Marked): Span {
  const spans = [...parts, ...(cue ? [cue] : []), ...(source ? [source] : [])];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function resolved(marked: Marked, references: Resolver): Attribution {
  const { source, target, cue } = marked;
  // What has neither source nor cue goes on from what the last source said.
  const reference = source ? references.source(source) : cue === null ? references.carried() : null;
  return { ...marked, reference, targetReference: target && references.target(target) };
}
