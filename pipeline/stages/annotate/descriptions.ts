import type { Entity, EntityType } from "../../lib/annotation.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { typeOfHead } from "./entityWords.ts";
import { wordClass } from "./wordClasses.ts";

const anonymous = wordClass("anonymous");
const openings = wordClass("description-opening");
/** What follows the head of a source: “a spokesman | for the ministry”. */
const afterHead = /,| \(| (?:of|for|from|in|at|with|on|who|which|near|to|about) /;
const article = /^(?:the|a|an|(?:some|many|several)(?! of)) /i;
const apposed = /^, (?:an? |the )([^,]+)$/;
const openingWord = /^\p{Lu}\p{Ll}+/u;

/** How many characters of a source come before what follows its head. */
export function headLength(phrase: string): number {
  return afterHead.exec(phrase)?.index ?? phrase.length;
}

/** What a phrase after a name says of the person, without its article: “, a lawyer from Harlow”; null if it is no such phrase. */
export function appositionOf(phrase: string): string | null {
  const [, apposition] = apposed.exec(collapseWhiteSpace(phrase)) ?? [];
  return apposition ?? null;
}

/** What a reading sees in a phrase. */
export interface Seen {
  /** The word that heads it, as in the text. */
  readonly head: string;
  /** Entity type of UD English GUM, or “people” for several persons; null where it sees nothing. */
  readonly kind: string | null;
}

/** A source that is known by this description only; null if nothing but an article and an apposition is left. */
export function describedEntity(phrase: string, seen: Seen | null = null): Entity | null {
  const [beforeComma = ""] = collapseWhiteSpace(phrase).split(",");
  const name = beforeComma
    .trim()
    .replace(article, "")
    .replace(openingWord, (word) => (isCommon(word.toLowerCase()) ? word.toLowerCase() : word));
  if (name === "") return null;
  return {
    name,
    type: typeOfDescription(name, seen),
    fullName: false,
    anonymous: name
      .toLowerCase()
      .split(" ")
      .some((word) => anonymous.has(word)),
    roles: [],
    affiliations: [],
    pronouns: [],
    aliases: [],
    members: [],
    mentions: 1,
  };
}

/** A word whose capital is that of the sentence: “Both sides”, “Officials”. */
function isCommon(lower: string): boolean {
  return openings.has(lower) || typeOfHead(lower) !== null;
}

/** By the word that heads it, else by what a reading sees in it. */
function typeOfDescription(name: string, seen: Seen | null): EntityType {
  const head = name.slice(0, headLength(name)).split(" ").at(-1) ?? "";
  const known = typeOfHead(seen?.head.toLowerCase() ?? "") ?? typeOfHead(head.toLowerCase());
  if (known !== null) return known;
  return typeOfKind(seen?.kind ?? null) ?? "other";
}

const typesOfKinds: ReadonlyMap<string | null, EntityType> = new Map([
  ["person", "person"],
  ["people", "group"],
  ["organization", "group"],
  ["place", "place"],
]);

/** The type of what a reading takes for a thing of this kind; null if that does not tell. */
export function typeOfKind(kind: string | null): EntityType | null {
  return typesOfKinds.get(kind) ?? null;
}
