import type { Entity, EntityType } from "../../lib/annotation.ts";
import type { Span } from "../../lib/span.ts";
import { typeOfName } from "./entityWords.ts";
import type { NameMention } from "./names.ts";

/** A name mention and the entity it belongs to. */
export interface ResolvedName extends Span {
  readonly entity: number;
}

/** Names of one document gathered into entities: a full name with its surname, an acronym with its expansion. */
export interface NamedEntities {
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedName[];
}

/** Clusters the names of a document; the fullest name of a cluster is its name. */
export function clusterNames(names: readonly NameMention[]): NamedEntities {
  const fullNames = new Set(names.map(({ name }) => name));
  const clusters: { name: string; members: NameMention[] }[] = [];
  const mentions: ResolvedName[] = [];
  for (const mention of names) {
    const name = fullestName(mention, fullNames);
    let index = clusters.findIndex((cluster) => cluster.name === name);
    if (index < 0) index = clusters.push({ name, members: [] }) - 1;
    clusters[index]?.members.push(mention);
    mentions.push({ start: mention.start, end: mention.end, entity: index });
  }
  return { entities: clusters.map(({ name, members }) => toEntity(name, members)), mentions };
}

/** The one longer name of the document that ends in this surname or has this acronym; the name itself otherwise. */
function fullestName({ name }: NameMention, fullNames: ReadonlySet<string>): string {
  const longer = Array.from(fullNames).filter((full) => full !== name && (isSurnameOf(name, full) || isAcronymOf(name, full)));
  const [only] = longer;
  return longer.length === 1 && only !== undefined ? only : name;
}

function isSurnameOf(name: string, full: string): boolean {
  return !name.includes(" ") && full.endsWith(` ${name}`) && typeOfName(full) === null && typeOfName(name) === null;
}

function isAcronymOf(name: string, full: string): boolean {
  const letters = name.replaceAll(".", "");
  if (letters.length < 2 || letters !== letters.toUpperCase() || !full.includes(" ")) return false;
  return letters === full.split(" ").filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join("");
}

function toEntity(name: string, members: readonly NameMention[]): Entity {
  const roles = unique(members.flatMap(({ role }) => (role === null ? [] : [role])));
  const type = entityType(name, roles.length > 0);
  return {
    name,
    type,
    fullName: name.includes(" ") || (type !== "person" && typeOfName(name) !== null),
    anonymous: false,
    roles,
    affiliations: [],
    pronouns: [],
    aliases: unique(members.map((member) => member.name)).filter((alias) => alias !== name),
    members: [],
    mentions: members.length,
  };
}

function entityType(name: string, hasTitle: boolean): EntityType {
  if (hasTitle) return "person";
  const told = typeOfName(name);
  if (told !== null) return told;
  const words = name.split(" ").length;
  return words === 2 || words === 3 ? "person" : "other";
}

function unique(values: readonly string[]): readonly string[] {
  return Array.from(new Set(values));
}
