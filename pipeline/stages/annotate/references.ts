import type { Entity, EntityType, Reference } from "../../lib/annotation.ts";
import type { Span } from "../../lib/span.ts";
import type { NamedEntities } from "./entities.ts";
import { typeOfHead } from "./entityWords.ts";

/** Resolves sources and targets of one document, in text order; what it learns of an entity is in `entities`. */
export interface Resolver {
  source(span: Span): Reference | null;
  target(span: Span): Reference | null;
  /** The source of the attribution before. */
  carry(): Reference | null;
  entities(): readonly Entity[];
}

const personPronouns: Readonly<Record<string, "he" | "she">> = { he: "he", his: "he", him: "he", she: "she", her: "she" };
const groupPronouns = new Set(["they", "it", "their", "its", "them"]);
const silentPronouns = new Set(["i", "we", "you", "who", "which", "this", "that", "each other", "one another"]);
/** Words after which a source no longer names its head: “a spokesman | for the ministry”. */
const headEnd = /,| (?:of|for|from|in|at|with|on|who|which|near|to|about) /;
const article = /^(?:the|a|an|some|many|several) /i;
const openingDeterminer = /^(?:Both|Another|Other|Each|All|Every|His|Her|Their|Its|Our|One|Two|Three) /;
const anonymousHead = /\b(?:sources?|officials?|aides?|insiders?|operatives?|person familiar|people familiar)\b/i;

/** How far back, in characters, a pronoun looks for its antecedent. */
const reach = 900;

export function resolver(text: string, named: NamedEntities): Resolver {
  const entities = named.entities.map((entity) => ({ ...entity, pronouns: [...entity.pronouns] }));
  let last: Reference | null = null;

  function resolve(span: Span): Reference | null {
    return fromPronoun(span) ?? fromName(span) ?? fromDescription(span);
  }

  function fromPronoun(span: Span): Reference | null {
    const lower = text.slice(span.start, span.end).toLowerCase();
    const pronoun = personPronouns[lower];
    if (pronoun !== undefined) return personFor(pronoun, span.start);
    const group = last && entities[last.entity];
    if (!groupPronouns.has(lower) || !last || !group || group.type === "person") return null;
    group.mentions++;
    return { entity: last.entity, resolution: "pronoun" };
  }

  function personFor(pronoun: "he" | "she", at: number): Reference | null {
    const near = named.mentions.filter(({ start, entity }) => start < at && start > at - reach && fits(entity, pronoun));
    const closest = last !== null && fits(last.entity, pronoun) ? last.entity : near.at(-1)?.entity;
    const person = closest === undefined ? undefined : entities[closest];
    if (closest === undefined || !person) return null;
    if (!person.pronouns.includes(pronoun)) person.pronouns.push(pronoun);
    person.mentions++;
    return { entity: closest, resolution: "pronoun" };
  }

  function fits(index: number, pronoun: "he" | "she"): boolean {
    const entity = entities[index];
    return entity?.type === "person" && (entity.pronouns.length === 0 || entity.pronouns.includes(pronoun));
  }

  /** The name that ends the head of the phrase, or a person named in its apposition. */
  function fromName({ start, end }: Span): Reference | null {
    const phrase = text.slice(start, end);
    const cut = headEnd.exec(phrase)?.index ?? phrase.length;
    const inside = named.mentions.filter((mention) => mention.start >= start && mention.end <= end);
    const head = inside.find((mention) => mention.end === start + cut || (mention.start <= start + cut && mention.end >= start + cut));
    const apposed = inside.find((mention) => text.slice(start, mention.start).trimEnd().endsWith(",") && entities[mention.entity]?.type === "person");
    const found = head ?? apposed;
    return found ? { entity: found.entity, resolution: "named" } : null;
  }

  function fromDescription({ start, end }: Span): Reference | null {
    const phrase = text.slice(start, end).replace(/\s+/g, " ").replace(/,.*$/, "");
    const name = phrase.replace(article, "").replace(openingDeterminer, (word) => word.toLowerCase());
    if (silentPronouns.has(phrase.toLowerCase()) || groupPronouns.has(phrase.toLowerCase()) || name === "") return null;
    const type = descriptionType(name);
    let index = entities.findIndex((entity) => !entity.fullName && entity.type === type && entity.name.toLowerCase() === name.toLowerCase());
    if (index < 0) index = entities.push(description(name, type)) - 1;
    else entities[index] = { ...description(name, type), mentions: (entities[index]?.mentions ?? 0) + 1 };
    return { entity: index, resolution: "description" };
  }

  return {
    source: (span) => {
      const reference = resolve(span);
      last = reference ?? last;
      return reference;
    },
    target: resolve,
    carry: () => last && { entity: last.entity, resolution: "carried" },
    entities: () => entities,
  };
}

function descriptionType(phrase: string): EntityType {
  const head = phrase.split(headEnd)[0] ?? phrase;
  return typeOfHead(head.split(" ").at(-1)?.toLowerCase() ?? "") ?? "other";
}

function description(name: string, type: EntityType): Entity & { pronouns: ("he" | "she" | "they")[]; mentions: number } {
  return {
    name,
    type,
    fullName: false,
    anonymous: anonymousHead.test(name),
    roles: [],
    affiliations: [],
    pronouns: [],
    aliases: [],
    members: [],
    mentions: 1,
  };
}
