import { holds } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { antecedents, groupPronouns, linkedTo, speakerPronouns } from "./linkedPronouns.ts";
import { isTold, mention, namedBetween, textOf, type Memory } from "./referenceMemory.ts";
import { fits, personPronouns, type PersonPronoun } from "./usualPronouns.ts";

export function isPronoun(lower: string): boolean {
  return personPronouns.has(lower) || groupPronouns.has(lower) || speakerPronouns.has(lower);
}

/** Whom a pronoun stands for; null if it cannot be told. */
export function pronounAt(memory: Memory, span: Span): number | null {
  const lower = textOf(memory, span).toLowerCase();
  if (speakerPronouns.has(lower)) return speakerAround(memory, span);
  const person = personPronouns.get(lower);
  const found =
    lastSpeaker(memory, span, lower) ?? linkedTo(memory, span, lower) ?? nearest(memory, span, lower);
  if (found === null) return null;
  if (person) addPronoun(memory, found, person);
  mention(memory, found);
  return found;
}

/**
 * The last source, of a sentence before, where the reading links the pronoun with nobody since but with those whom that source speaks of:
 * “Ann said that Sue is well. She added …”.
 */
function lastSpeaker(memory: Memory, span: Span, lower: string): number | null {
  const person = personPronouns.get(lower);
  const { coreference, told, lastSource } = memory;
  const source = told.findLast(({ reference }) => reference === lastSource)?.source;
  if (person !== lower || !lastSource || !source || !fits(memory, lastSource.entity, person)) return null;
  const [sentence] = coreference.sentencesBefore(span.start);
  if (source.end > (sentence?.start ?? 0) || isTold(memory, span)) return null;
  const linked = antecedents(memory, coreference.headOf(span)).map(coreference.spanOf);
  const isElse = linked.some((other) => other.start > source.end && !isTold(memory, other));
  return isElse ? null : lastSource.entity;
}

/** “I” within a quotation is who says it. */
function speakerAround({ told }: Memory, span: Span): number | null {
  return told.findLast(({ parts }) => parts.some((part) => holds(part, span)))?.reference.entity ?? null;
}

/** Whom a pronoun speaks of that the reading links with nothing: a person near by, or the group that spoke right before. */
function nearest(memory: Memory, span: Span, lower: string): number | null {
  const person = personPronouns.get(lower);
  if (person) return personBefore(memory, person, span.start);
  const { coreference } = memory;
  // “They” that the reading links with nothing is seldom the last speaker: “they say”.
  const isAnybody = lower !== "it" && coreference.kindOf(coreference.headOf(span)) !== null;
  return isAnybody ? null : groupBefore(memory, span.start);
}

/** How far back, in UTF-16 code units, a pronoun looks for its antecedent. */
const reach = 900;

/** The last source, or else the nearest person named before, whom the pronoun fits. */
function personBefore(memory: Memory, pronoun: PersonPronoun, at: number): number | null {
  const candidates = [memory.lastSource?.entity ?? -1, ...namedBetween(memory, at - reach, at)];
  return candidates.find((index) => fits(memory, index, pronoun)) ?? null;
}

/** The last source, if it is no person and spoke in this sentence or the one before. */
function groupBefore({ lastSource, entities, told, coreference }: Memory, at: number): number | null {
  const group = lastSource && entities[lastSource.entity];
  const [sentence, before] = coreference.sentencesBefore(at);
  const from = (before ?? sentence)?.start ?? 0;
  const isNear = (told.at(-1)?.parts.at(-1)?.end ?? 0) > from;
  return lastSource && group && isNear && group.type !== "person" ? lastSource.entity : null;
}

function addPronoun({ entities }: Memory, index: number, pronoun: PersonPronoun): void {
  const entity = entities[index];
  if (!entity || entity.pronouns.includes(pronoun)) return;
  entities[index] = { ...entity, pronouns: [...entity.pronouns, pronoun] };
}
