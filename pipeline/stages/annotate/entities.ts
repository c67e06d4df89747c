import type { Entity, EntityType } from "../../lib/annotation.ts";
import type { Span } from "../../lib/span.ts";
import { typeOfKind } from "./descriptions.ts";
import { typeOfName } from "./entityWords.ts";
import { fullestNames, type Chooser } from "./fullestNames.ts";
import type { NameMention } from "./names.ts";
import { hasGivenName } from "./givenNames.ts";
import { wordClass } from "./wordClasses.ts";

/** A mention of a name, and the index of the entity that it belongs to. */
export interface ResolvedName extends Span {
  readonly entity: number;
}

/** The names of one document gathered into entities. */
export interface NamedEntities {
  readonly entities: readonly Entity[];
  /** In text order, without overlaps. */
  readonly mentions: readonly ResolvedName[];
}

/**
 * Gathers a full name with its surname and an acronym with its expansion; the fullest name of an entity is its name. `kindOf`: what a
 * reading sees in a mention, as an entity type of UD English GUM; `chooser`: whose a surname is that several bear.
 */
export function clusterNames(
  names: readonly NameMention[],
  kindOf: (name: NameMention) => string | null = () => null,
  chooser?: Chooser,
): NamedEntities {
  const kinds = names.map(kindOf);
  const fullest = fullestNames(names, kinds, chooser);
  const clusters = new Map<string, number[]>();
  const wholes = names.map((_, index) => fullest(index));
  for (const [index, name] of wholes.entries()) {
    const members = clusters.get(name);
    if (members) members.push(index);
    else clusters.set(name, [index]);
  }
  const indices = new Map(Array.from(clusters.keys(), (name, index) => [name, index]));
  return {
    entities: Array.from(clusters, ([name, members]) => {
      const mentions = members.flatMap((index) => names[index] ?? []);
      return toEntity(name, mentions, usualKind(members.map((index) => kinds[index] ?? null)));
    }),
    mentions: names.map(({ start, end }, index) => {
      return { start, end, entity: indices.get(wholes[index] ?? "") ?? -1 };
    }),
  };
}

/** “Mr.” says nothing of what somebody does. */
const formsOfAddress = wordClass("form-of-address");

/** The kind that most of the mentions have. */
function usualKind(kinds: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const kind of kinds) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [usual] = Array.from(counts).sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? null;
}

function toEntity(name: string, members: readonly NameMention[], kind: string | null): Entity {
  const roles = members
    .map(({ role }) => role)
    .filter((role) => role !== null)
    .filter(({ text }) => !formsOfAddress.has(text.toLowerCase()));
  const isPerson = members.some((member) => member.isPerson);
  const isOneName = members.some((member) => member.isOneName === true);
  const type = isPerson ? "person" : typeOfUntitled(name, kind, isOneName);
  return {
    name,
    type,
    fullName: name.includes(" ") || (type !== "person" && typeOfName(name) !== null),
    anonymous: false,
    roles: unique(roles.map(({ text }) => text)),
    affiliations: unique(roles.map(({ affiliation }) => affiliation).filter((known) => known !== null)),
    pronouns: [],
    aliases: unique(members.map((member) => member.name)).filter((alias) => alias !== name),
    members: [],
    mentions: members.length,
  };
}

/** By its words, else by what the reading model sees in it, else by a given name, or because the tree takes it for one flat name. */
function typeOfUntitled(name: string, kind: string | null, isOneName: boolean): EntityType {
  const known = typeOfName(name);
  if (known !== null) return known;
  if (kind !== null) return typeOfKind(kind) ?? "other";
  return isOneName || hasGivenName(name) ? "person" : "other";
}

function unique(values: readonly string[]): readonly string[] {
  return Array.from(new Set(values));
}
