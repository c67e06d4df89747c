import type { Entity, EntityType } from "../../lib/annotation.ts";
import type { Span } from "../../lib/span.ts";
import { typeOfName } from "./entityWords.ts";
import type { NameMention } from "./names.ts";
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

/** Gathers a full name with its surname and an acronym with its expansion; the fullest name of an entity is its name. */
export function clusterNames(names: readonly NameMention[]): NamedEntities {
  const longer = longerNames(names);
  const clusters = new Map<string, NameMention[]>();
  for (const mention of names) {
    const name = fullestName(mention.name, longer);
    const members = clusters.get(name);
    if (members) members.push(mention);
    else clusters.set(name, [mention]);
  }
  const indices = new Map(Array.from(clusters.keys(), (name, index) => [name, index]));
  return {
    entities: Array.from(clusters, ([name, members]) => toEntity(name, members)),
    mentions: names.map(({ start, end, name }) => {
      return { start, end, entity: indices.get(fullestName(name, longer)) ?? -1 };
    }),
  };
}

type LongerNames = ReadonlyMap<string, ReadonlySet<string>>;

/** The full names of a document by their surnames and by their acronyms. */
function longerNames(names: readonly NameMention[]): LongerNames {
  const longer = new Map<string, Set<string>>();
  for (const name of new Set(names.map((mention) => mention.name))) {
    const words = name.split(" ");
    if (words.length < 2) continue;
    const surname = typeOfName(name) === null ? words.at(-1) : undefined;
    for (const short of [surname, acronymOf(words)]) {
      if (short !== undefined) longer.set(short, (longer.get(short) ?? new Set()).add(name));
    }
  }
  return longer;
}

const capital = /^\p{Lu}/u;

/** “EPA” of “Environmental Protection Agency”. */
function acronymOf(words: readonly string[]): string {
  return words
    .filter((word) => capital.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** The one longer name of the document with this surname or acronym; the name itself if there is none, or a choice. */
function fullestName(name: string, longer: LongerNames): string {
  if (name.includes(" ")) return name;
  const surnames = typeOfName(name) === null ? longer.get(name) : undefined;
  const [only, ...others] = surnames ?? longer.get(name.replaceAll(".", "")) ?? [];
  return only === undefined || others.length > 0 ? name : only;
}

/** “Mr.” says nothing of what somebody does. */
const formsOfAddress = wordClass("form-of-address");

function toEntity(name: string, members: readonly NameMention[]): Entity {
  const roles = members
    .map(({ role }) => role)
    .filter((role) => role !== null)
    .filter(({ text }) => !formsOfAddress.has(text.toLowerCase()));
  const isPerson = members.some((member) => member.isPerson);
  const type = isPerson ? "person" : typeOfUntitled(name);
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

const personNameLengths = [2, 3];

function typeOfUntitled(name: string): EntityType {
  return typeOfName(name) ?? (personNameLengths.includes(name.split(" ").length) ? "person" : "other");
}

function unique(values: readonly string[]): readonly string[] {
  return Array.from(new Set(values));
}
