import type { Entity, Reference } from "../../lib/annotation.ts";
import { firstEndingAfter, touching } from "../../lib/parts.ts";
import type { Span } from "../../lib/span.ts";
import { appositionOf, describedEntity, headLength } from "./descriptions.ts";
import type { NamedEntities, ResolvedName } from "./entities.ts";
import { wordClass } from "./wordClasses.ts";

/** Resolves sources and targets of one document, in text order; what it learns of an entity is in `entities`. */
export interface Resolver {
  source(span: Span): Reference | null;
  target(span: Span): Reference | null;
  /** The source of the attribution before. */
  carried(): Reference | null;
  entities(): readonly Entity[];
}

/** What is known at a point of the document. */
interface Memory {
  readonly text: string;
  readonly mentions: readonly ResolvedName[];
  readonly entities: Entity[];
  /** Indices of entities that are known by a description, by type and description. */
  readonly described: Map<string, number>;
  lastSource: Reference | null;
}

/** Opens the memory of a document whose names are known. */
export function resolver(text: string, { entities, mentions }: NamedEntities): Resolver {
  const memory: Memory = {
    text,
    mentions,
    entities: [...entities],
    described: new Map(
      entities.flatMap((entity, index) => (entity.fullName ? [] : [[keyOf(entity), index]])),
    ),
    lastSource: null,
  };
  return {
    source: (span) => {
      const reference = resolve(memory, span);
      memory.lastSource = reference ?? memory.lastSource;
      return reference;
    },
    target: (span) => resolve(memory, span),
    carried: () => memory.lastSource && { entity: memory.lastSource.entity, resolution: "carried" },
    entities: () => memory.entities,
  };
}

function resolve(memory: Memory, span: Span): Reference | null {
  const lower = memory.text.slice(span.start, span.end).toLowerCase();
  if (silent.has(lower) || silentPhrases.includes(lower)) return null;
  const pronoun = personPronouns.get(lower);
  if (pronoun !== undefined) return personFor(memory, pronoun, span.start);
  if (groupPronouns.has(lower)) return groupBefore(memory);
  return namedBy(memory, span) ?? describedBy(memory, span);
}

const silent = wordClass("silent");
const silentPhrases = ["each other", "one another"];
const groupPronouns = wordClass("group-pronoun");

type PersonPronoun = "he" | "she";

const personPronouns: ReadonlyMap<string, PersonPronoun> = new Map([
  ["he", "he"],
  ["his", "he"],
  ["him", "he"],
  ["she", "she"],
  ["her", "she"],
]);

/** How far back, in UTF-16 code units, a pronoun looks for its antecedent. */
const reach = 900;

/** The last source, or else the nearest person named before, whom the pronoun fits. */
function personFor(memory: Memory, pronoun: PersonPronoun, at: number): Reference | null {
  const candidates = [memory.lastSource?.entity ?? -1, ...namedBefore(memory, at)];
  const found = candidates.find((index) => fits(memory.entities[index], pronoun));
  const person = found === undefined ? undefined : memory.entities[found];
  if (found === undefined || !person) return null;
  const pronouns = person.pronouns.includes(pronoun) ? person.pronouns : [...person.pronouns, pronoun];
  memory.entities[found] = { ...person, pronouns, mentions: person.mentions + 1 };
  return { entity: found, resolution: "pronoun" };
}

/** Entities named shortly before a position, the nearest first. */
function namedBefore({ mentions }: Memory, at: number): readonly number[] {
  const near = mentions.slice(firstEndingAfter(mentions, at - reach), firstEndingAfter(mentions, at));
  return near.map(({ entity }) => entity).reverse();
}

function fits(entity: Entity | undefined, pronoun: PersonPronoun): boolean {
  return entity?.type === "person" && (entity.pronouns.length === 0 || entity.pronouns.includes(pronoun));
}

function groupBefore(memory: Memory): Reference | null {
  const last = memory.lastSource;
  const group = last && memory.entities[last.entity];
  if (!last || !group || group.type === "person") return null;
  mention(memory, last.entity);
  return { entity: last.entity, resolution: "pronoun" };
}

function mention({ entities }: Memory, index: number): void {
  const entity = entities[index];
  if (entity) entities[index] = { ...entity, mentions: entity.mentions + 1 };
}

/** The name that ends the head of the phrase, or a person named in its apposition. */
function namedBy(memory: Memory, { start, end }: Span): Reference | null {
  const { text, mentions, entities } = memory;
  const inside = touching(mentions, { start, end }).filter((name) => name.start >= start && name.end <= end);
  const headEnd = start + headLength(text.slice(start, end));
  const head = inside.find((name) => name.start <= headEnd && headEnd <= name.end);
  const apposed = inside.find((name) => {
    return entities[name.entity]?.type === "person" && text.slice(start, name.start).trimEnd().endsWith(",");
  });
  const found = head ?? apposed;
  if (found === undefined) return null;
  if (found === head) addRole(memory, head.entity, appositionOf(text.slice(head.end, end)));
  return { entity: found.entity, resolution: "named" };
}

/** “Ann Carey, a spokeswoman for the council” tells what she is. */
function addRole({ entities }: Memory, index: number, role: string | null): void {
  const entity = entities[index];
  if (role === null || entity?.type !== "person" || entity.roles.includes(role)) return;
  entities[index] = { ...entity, roles: [...entity.roles, role] };
}

function describedBy(memory: Memory, { start, end }: Span): Reference | null {
  const entity = describedEntity(memory.text.slice(start, end));
  if (entity === null) return null;
  const known = memory.described.get(keyOf(entity));
  if (known !== undefined) mention(memory, known);
  const index = known ?? memory.entities.push(entity) - 1;
  memory.described.set(keyOf(entity), index);
  return { entity: index, resolution: "description" };
}

function keyOf({ type, name }: Entity): string {
  return `${type} ${name.toLowerCase()}`;
}
