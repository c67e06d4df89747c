import { byCodeUnit } from "./compare.ts";
import type { EntityRow } from "./rows.generated.ts";

/** Two rows of one entity as one: lists united, counts added, the dates widened. Associative and commutative. */
export function mergeEntities(a: EntityRow, b: EntityRow): EntityRow {
  return {
    ...a,
    roles: union(a.roles, b.roles),
    affiliations: union(a.affiliations, b.affiliations),
    pronouns: union(a.pronouns, b.pronouns),
    aliases: union(a.aliases, b.aliases),
    member_ids: union(a.member_ids, b.member_ids),
    mentions: a.mentions + b.mentions,
    quotes: a.quotes + b.quotes,
    quotes_direct: a.quotes_direct + b.quotes_direct,
    words_quoted: a.words_quoted + b.words_quoted,
    claims: a.claims + b.claims,
    targeted: a.targeted + b.targeted,
    documents: a.documents + b.documents,
    first_published: earliest(a.first_published, b.first_published),
    last_published: latest(a.last_published, b.last_published),
  };
}

function union<Item extends string>(a: readonly Item[], b: readonly Item[]): Item[] {
  return Array.from(new Set([...a, ...b])).sort(byCodeUnit);
}

function earliest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** The share of one document in an entity before the rows that point at it are counted; mentioned once. */
export function newEntity(
  { entity_id, name, type }: Pick<EntityRow, "entity_id" | "name" | "type">,
  published: string | null,
): EntityRow {
  return {
    entity_id,
    name,
    type,
    roles: [],
    affiliations: [],
    pronouns: [],
    aliases: [],
    member_ids: [],
    mentions: 1,
    quotes: 0,
    quotes_direct: 0,
    words_quoted: 0,
    claims: 0,
    targeted: 0,
    documents: 1,
    first_published: published,
    last_published: published,
  };
}
