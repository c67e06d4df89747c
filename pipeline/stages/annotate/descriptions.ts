import type { Entity, EntityType } from "../../lib/annotation.ts";
import { collapseWhiteSpace } from "../../lib/whiteSpace.ts";
import { typeOfHead } from "./entityWords.ts";
import { wordClass } from "./wordClasses.ts";

const anonymous = wordClass("anonymous");
const openings = wordClass("description-opening");
/** What follows the head of a source: “a spokesman | for the ministry”. */
const afterHead = /,| (?:of|for|from|in|at|with|on|who|which|near|to|about) /;
const article = /^(?:the|a|an|some|many|several) /i;
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

/** A source that is known by this description only; null if nothing but an article and an apposition is left. */
export function describedEntity(phrase: string): Entity | null {
  const [beforeComma = ""] = collapseWhiteSpace(phrase).split(",");
  const name = beforeComma
    .trim()
    .replace(article, "")
    .replace(openingWord, (word) => (isCommon(word.toLowerCase()) ? word.toLowerCase() : word));
  if (name === "") return null;
  return {
    name,
    type: typeOfDescription(name),
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

function typeOfDescription(name: string): EntityType {
  const head = name.slice(0, headLength(name)).split(" ").at(-1) ?? "";
  return typeOfHead(head.toLowerCase()) ?? "other";
}
