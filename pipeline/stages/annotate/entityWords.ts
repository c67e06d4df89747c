import type { EntityType } from "../../lib/annotation.ts";
import { readTable } from "../../lib/tables.ts";

const rows = readTable("entityWords");
const types = new Set<string>(rows.map(({ type }) => type ?? ""));

/** The type of a name, by the words in it; null if none of them tells. */
export function typeOfName(name: string): EntityType | null {
  const words = ` ${name} `;
  const found = rows.find(({ place, word = "" }) =>
    place === "any" ? words.includes(` ${word} `) : place === "last" && words.endsWith(` ${word} `),
  );
  return toType(found?.type);
}

/** The type of a described source by its head noun in lower case: “a police officer”. */
export function typeOfHead(noun: string): EntityType | null {
  return toType(rows.find(({ place, word }) => place === "head" && word === noun)?.type);
}

/** Titles before a person's name, as lists of words, longest first. */
export const titles: readonly (readonly string[])[] = rows
  .filter(({ place }) => place === "title")
  .map(({ word = "" }) => word.split(" "))
  .sort((a, b) => b.length - a.length);

function toType(type: string | undefined): EntityType | null {
  return type !== undefined && isType(type) ? type : null;
}

function isType(type: string): type is EntityType {
  return types.has(type);
}
