import type { EntityType } from "../../lib/annotation.ts";
import { groupBy } from "../../lib/groupBy.ts";
import { columns } from "../../lib/schemas.ts";
import { readTable } from "../../lib/tables.ts";
import { wordClass } from "./wordClasses.ts";

interface EntityWord {
  /** Its words, one space between. */
  readonly word: string;
  readonly place: string;
  readonly type: EntityType;
}

const entityTypes = new Set(columns("entities").find(({ name }) => name === "type")?.enum);

/** All words of `tables/entityWords.csv`, in the order of the table. Throws if it has a type that the schema lacks. */
export const entityWords: readonly EntityWord[] = readTable("entityWords").map(
  ({ word = "", place = "", type = "" }) => {
    if (!isEntityType(type)) throw new RangeError(`tables/entityWords.csv: ${word}: unknown type ${type}`);
    return { word, place, type };
  },
);

function isEntityType(type: string): type is EntityType {
  return entityTypes.has(type);
}

function inPlace(wanted: string): ReadonlyMap<string, EntityType> {
  return new Map(entityWords.filter(({ place }) => place === wanted).map(({ word, type }) => [word, type]));
}

const [anywhere, last, beforeOf, heads] = [inPlace("any"), inPlace("last"), inPlace("of"), inPlace("head")];
const mostWords = Math.max(...Array.from(anywhere.keys(), (word) => word.split(" ").length));

/** The type of a name, by the words in it; null if none of them tells. */
export function typeOfName(name: string): EntityType | null {
  const words = name.split(" ");
  return typeBeforeOf(words) ?? knownWordIn(words)?.type ?? last.get(words.at(-1) ?? "") ?? null;
}

function typeBeforeOf(words: readonly string[]): EntityType | null {
  const of = words.findIndex((word) => word === "of" || word === "for");
  return beforeOf.get(words[of - 1] ?? "") ?? null;
}

/** “of” and “for” belong to a name after these: “Department of Justice”. */
export function goesOnWithOf(word: string): boolean {
  return beforeOf.has(word);
}

interface KnownWord {
  readonly type: EntityType;
  /** Index of the name's word after it. */
  readonly end: number;
}

function knownWordIn(words: readonly string[]): KnownWord | null {
  for (let first = 0; first < words.length; first++) {
    for (let end = first + mostWords; end > first; end--) {
      const type = anywhere.get(words.slice(first, end).join(" "));
      if (type !== undefined) return { type, end };
    }
  }
  return null;
}

/** How many words of a name are one that is known by itself at its beginning: 2 of “United States Jane Roe”; 0 if none are. */
export function knownWordsAtStart(name: string): number {
  const words = name.split(" ");
  for (let end = words.length - 1; end > 0; end--) {
    const start = words.slice(0, end);
    if (anywhere.has(start.join(" ")) || last.has(start.at(-1) ?? "")) return end;
  }
  return 0;
}

/** “Former Danish Navy Capt.” was with the Navy. */
const formerOffices = wordClass("former-office");

/** The organisation that a title names: “White House” in “White House press”, “Green Party” in “Green Party presidential”. */
export function organisationIn(title: string): string | null {
  const words = title.split(" ");
  while (formerOffices.has(words[0]?.toLowerCase() ?? "")) words.shift();
  if (last.has(words.at(-1) ?? "")) return words.join(" ");
  const known = knownWordIn(words);
  return known && known.type !== "place" ? words.slice(0, known.end).join(" ") : null;
}

/** The type of a described source by its head noun in lower case: “a police officer”. */
export function typeOfHead(noun: string): EntityType | null {
  return heads.get(noun) ?? null;
}

/** Phrases in lower case as lists of their words. */
export type WordLists = readonly (readonly string[])[];

/** The phrases of a place by their first word, longest first. */
function phrasesOf(wanted: string): ReadonlyMap<string, WordLists> {
  const phrases = entityWords
    .filter(({ place }) => place === wanted)
    .map(({ word }) => word.toLowerCase().split(" "))
    .sort((a, b) => b.length - a.length);
  return groupBy(phrases, ([first = ""]) => first);
}

/** Titles before a person's name. */
export const titles = phrasesOf("title");
/** What a title is for: “Minister of | Education”. */
export const portfolios = phrasesOf("portfolio");
