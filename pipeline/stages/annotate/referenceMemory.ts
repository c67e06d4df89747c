import type { Entity, Reference } from "../../lib/annotation.ts";
import { firstEndingAfter, holds, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import type { Coreference } from "./coreference.ts";
import { appositionOf, describedEntity, headLength } from "./descriptions.ts";
import type { ResolvedName } from "./entities.ts";
import type { PersonPronoun } from "./usualPronouns.ts";
import { conjunctions, prepositions } from "./wordClasses.ts";

/** The names of a document, and what the reading tells of its phrases. */
export interface KnownNames {
  readonly text: string;
  readonly mentions: readonly ResolvedName[];
  readonly coreference: Coreference;
  readonly entities: Entity[];
}

/** What is known at a point of a document. */
export interface Memory extends KnownNames {
  /** Indices of entities that are known by a description, by type and description. */
  readonly described: Map<string, number>;
  /** The pronoun that the text uses most for a person, by the index of the entity. */
  readonly usual: ReadonlyMap<number, PersonPronoun>;
  /** What the sources said so far. */
  readonly told: Told[];
  lastSource: Reference | null;
}

export interface Told {
  /** Where the source stands; null where it is carried. */
  readonly source: Span | null;
  readonly parts: readonly Span[];
  readonly reference: Reference;
}

export function textOf({ text }: KnownNames, { start, end }: Span): string {
  return text.slice(start, end);
}

/** So many of the last attributions are looked at: a long text has thousands. */
const mostTold = 60;

/** Does a stretch stand within what a source says? */
export function isTold({ told }: Memory, span: Span): boolean {
  return told.slice(-mostTold).some(({ parts }) => parts.some((part) => holds(part, span)));
}

export function keyOf({ type, name }: Entity): string {
  return `${type} ${name.toLowerCase()}`;
}

/** Counts one more mention of an entity. */
export function mention({ entities }: Memory, index: number): void {
  const entity = entities[index];
  if (entity) entities[index] = { ...entity, mentions: entity.mentions + 1 };
}

/** The name that heads the phrase, or a person named in its apposition. */
export function namedBy(memory: KnownNames, { start, end }: Span): number | null {
  const { text, entities } = memory;
  const inside = namesWithin(memory, { start, end });
  const head = headName(memory, { start, end }, inside);
  if (head) {
    addRole(memory, head.entity, appositionOf(text.slice(head.end, end)));
    return head.entity;
  }
  const apposed = inside.find((name) => {
    return entities[name.entity]?.type === "person" && text.slice(start, name.start).trimEnd().endsWith(",");
  });
  return apposed?.entity ?? null;
}

const possessive = /^['’]s?\s+\S/u;

/** The name that holds the head of a phrase by the tree, or ends what its words show to be the head, if the tree does not tell otherwise. */
function headName(
  { text, coreference, entities }: KnownNames,
  { start, end }: Span,
  inside: readonly ResolvedName[],
): ResolvedName | null {
  const head = coreference.headOf({ start, end });
  const [holder] = touching(inside, coreference.spanOf(head));
  const owns = holder !== undefined && possessive.test(text.slice(holder.end, end));
  if (
    holder &&
    !owns &&
    !coreference.conjunctsOf(head).some((token) => coreference.spanOf(token).end <= end)
  ) {
    return holder;
  }
  const headEnd = start + headLength(text.slice(start, end));
  const last = inside.find((name) => name.start <= headEnd && headEnd <= name.end);
  if (!last) return null;
  const isOther =
    nominal.has(coreference.upos(head)) && !coreference.isNameOf(coreference.headOf(last), head);
  const before = text.slice(start, last.start).trim().split(/\s+/);
  const isTitled = entities[last.entity]?.type === "person" && before.every(isPlainNoun);
  return isOther && last !== holder && !isTitled ? null : last;
}

/** “crane driver | Lea Brandt”, but not “study by | Lea Brandt” or “aides of | Lea Brandt”. */
function isPlainNoun(word: string): boolean {
  return plainWord.test(word) && !prepositions.has(word) && !conjunctions.has(word);
}

const plainWord = /^\p{Ll}[\p{Ll}-]*$/u;

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);

/** The name of what a token heads the phrase of, or of whom that phrase is said. */
export function namedAt(memory: KnownNames, token: number): number | null {
  const { phraseOf, spanOf, subjectOf } = memory.coreference;
  const subject = subjectOf(token);
  const named = nameHolding(memory, spanOf(token)) ?? namedBy(memory, phraseOf(token));
  return named ?? (subject === null ? null : namedBy(memory, phraseOf(subject)));
}

function nameHolding({ mentions }: KnownNames, span: Span): number | null {
  return touching(mentions, span)[0]?.entity ?? null;
}

/** The names that end in a phrase; a title may have been left out of it. */
function namesWithin({ mentions }: KnownNames, span: Span): readonly ResolvedName[] {
  return touching(mentions, span).filter((name) => name.end <= span.end);
}

/** “Ann Carey, a spokeswoman for the council” tells what she is, where the tree does not. */
function addRole({ entities }: KnownNames, index: number, role: string | null): void {
  const entity = entities[index];
  if (role === null || entity?.type !== "person" || entity.roles.length > 0) return;
  entities[index] = { ...entity, roles: [...entity.roles, role] };
}

/** Someone who is known by this description only. */
export function describedBy(memory: Memory, span: Span): number | null {
  const head = memory.coreference.headOf(span);
  const seen = {
    head: textOf(memory, memory.coreference.spanOf(head)),
    kind: memory.coreference.kindOfPhrase(span),
  };
  const entity = describedEntity(lowered(memory, span), seen);
  const [sentence] = memory.coreference.sentencesBefore(span.start);
  const wished = anonymity.test(memory.text.slice(span.end, sentence?.end ?? span.end));
  return entity && remember(memory, wished ? { ...entity, anonymous: true } : entity);
}

/** The words of a span; a common noun that begins it loses the capital that it has from its sentence. */
function lowered(memory: Memory, { start, end }: Span): string {
  const words = textOf(memory, { start, end });
  const { headOf, upos } = memory.coreference;
  const isCommon = upos(headOf({ start, end: start + 1 })) === "NOUN";
  return isCommon ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Who wishes not to be named, by the rest of the sentence. */
const anonymity =
  /\b(?:(?:not|declin(?:ed|ing)) to be (?:named|identified)|(?:condition of|speaking) anonym\p{Ll}+)/u;

/** The entity of this type and name that is known without a full name, or this new one. */
export function remember(memory: Memory, entity: Entity): number {
  const known = memory.described.get(keyOf(entity));
  if (known !== undefined) mention(memory, known);
  const index = known ?? memory.entities.push(entity) - 1;
  memory.described.set(keyOf(entity), index);
  return index;
}

/** The entities named between two positions, the nearest to the end first. */
export function namedBetween({ mentions }: Memory, from: number, to: number): readonly number[] {
  const between = mentions.slice(firstEndingAfter(mentions, from), firstEndingAfter(mentions, to));
  return between.map(({ entity }) => entity).reverse();
}
