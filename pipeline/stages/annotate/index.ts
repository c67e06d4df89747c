import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import type { Span } from "../../lib/span.ts";
import { attributionsOfSentence, type Marked } from "./attributions.ts";
import { clusterNames } from "./entities.ts";
import { startOf, withFloatingQuotations } from "./floatingQuotations.ts";
import { readCues } from "./lexicon.ts";
import { findNames } from "./names.ts";
import { resolver, type Resolver } from "./references.ts";
import { wordsBySentence } from "./words.ts";

const lexicon = readCues();

/** Marks who says what: attributions with cue, source and content, and the entities that their sources refer to. */
export function annotate(text: string, segments: Segments): Annotation {
  const sentences = wordsBySentence(text, segments);
  const worded = sentences.flatMap((words) => attributionsOfSentence(words, segments, lexicon));
  const marked = withFloatingQuotations(text, segments, worded.toSorted((a, b) => startOf(a) - startOf(b)));
  const references = resolver(text, clusterNames(findNames(sentences)));
  const attributions = marked.flatMap((one) => coordinated(text, one)).map((one) => resolved(one, references));
  return { entities: references.entities(), attributions };
}

const coordination = /^(\p{Lu}[\p{L}.’'-]*) and (\p{Lu}[\p{L}.’'-]*)$/u;

/** “Iran and Hezbollah” are two claimants: a row each, with the same parts. */
function coordinated(text: string, marked: Marked): readonly Marked[] {
  const { source } = marked;
  const match = source && coordination.exec(text.slice(source.start, source.end));
  const [first, second] = [match?.[1], match?.[2]];
  if (!source || first === undefined || second === undefined) return [marked];
  const spans: Span[] = [
    { start: source.start, end: source.start + first.length },
    { start: source.end - second.length, end: source.end },
  ];
  return spans.map((span) => ({ ...marked, source: span }));
}

function resolved(marked: Marked, references: Resolver): Attribution {
  const { source, target, rule } = marked;
  const reference = source ? references.source(source) : rule === "quotation_carried" ? references.carry() : null;
  return { ...marked, reference, targetReference: target && references.target(target) };
}
