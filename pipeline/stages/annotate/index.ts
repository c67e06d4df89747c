import type { Annotation, Attribution } from "../../lib/annotation.ts";
import type { Segments } from "../../lib/document.ts";
import { firstEndingAfter, touching } from "../../lib/parts.ts";
import type { Reading } from "../../lib/reading.ts";
import { hasTarget } from "../../lib/stances.ts";
import { apartFrom, besideOthers } from "./besideOthers.ts";
import { bearerChooser } from "./surnameBearers.ts";
import { coordinated } from "./coordination.ts";
import { coreference, kindOfName } from "./coreference.ts";
import { clusterNames } from "./entities.ts";
import { withDescribedRoles } from "./describedRoles.ts";
import { withFloatingQuotations } from "./floatingQuotations.ts";
import { startOf, type Marked } from "./marked.ts";
import { findNames } from "./names.ts";
import { isModest } from "./nonAssertions.ts";
import { readAttributions } from "./readAttributions.ts";
import { resolver, type Resolver } from "./references.ts";
import { findTurns, turnAttribution, withLabelNames } from "./speakerLabels.ts";
import { syntacticAttributions } from "./syntactic/index.ts";
import { sentenceParser } from "./syntactic/phrases.ts";
import { targetInContent } from "./targets.ts";
import { wordsBySentence } from "./words.ts";

/** Marks who says what: attributions with cue, source and content, and the entities that their sources refer to. */
export function annotate(text: string, segments: Segments, reading: Reading): Annotation {
  const sentences = wordsBySentence(text, segments);
  const sentence = sentenceParser(sentences, reading.syntax);
  const turns = findTurns(text, segments);
  const turned = new Set(turns.map(({ paragraph }) => paragraph));
  const spoken = segments.paragraphs.filter((_, paragraph) => turned.has(paragraph));
  const read = readAttributions(text, segments, reading, sentence).filter(
    (one) => !one.parts.some((part) => touching(spoken, part).length > 0) && !isModest(text, one),
  );
  const parsed = segments.sentences
    .flatMap((span, index) =>
      touching(spoken, span).length > 0 ? [] : syntacticAttributions(sentence(index)),
    )
    .filter((one) => !isModest(text, one));
  const adverbs = parsed.filter(({ rule }) => rule === "adverb");
  const sourced = read.filter((one) => one.cue !== null || one.source !== null || !isReported(one, adverbs));
  const verbal = besideOthers(text, sourced, parsed.filter(isOwned));
  const nominal = apartFrom(
    [...sourced, ...verbal],
    parsed.filter((one) => !isOwned(one)),
  );
  const worded = [...turns.map(turnAttribution), ...sourced, ...verbal, ...nominal].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  const directed = worded.map((one) => {
    const index = firstEndingAfter(segments.sentences, startOf(one));
    const target = one.target ?? targetInContent(one, sentence(index));
    return { ...one, target: hasTarget(one.stance) ? target : null };
  });
  const marked = withFloatingQuotations(text, segments, directed).flatMap((one) => coordinated(text, one));
  const links = coreference(text, segments, reading);
  const names = clusterNames(
    withLabelNames(text, findNames(sentences, reading.syntax), turns),
    kindOfName(links),
    bearerChooser(text, links),
  );
  const references = resolver(text, withDescribedRoles(text, names, links), links);
  const attributions = marked.map((one) => resolved(one, references));
  return { entities: references.entities(), attributions, reading };
}

/** Is what nobody says with a cue said so by an adverb in it: “The clerk | allegedly | took bribes”? */
function isReported({ parts }: Marked, adverbs: readonly Marked[]): boolean {
  return adverbs.some(({ cue }) => cue !== null && touching(parts, cue).length > 0);
}

/** Nouns without a source, and adverbs, within what another attribution says would be read as its source’s. */
function isOwned({ cueForm, source }: Marked): boolean {
  return cueForm === "verb" || source !== null;
}

function resolved(marked: Marked, references: Resolver): Attribution {
  const { source, target, cue, parts } = marked;
  // What has neither source nor cue goes on from what the last source said.
  const reference = source
    ? references.source(source, parts)
    : cue === null
      ? references.carried(parts)
      : null;
  return { ...marked, reference, targetReference: target && references.target(target) };
}
