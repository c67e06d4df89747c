import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import {
  entityWords,
  goesOnWithOf,
  organisationIn,
  titles,
  typeOfHead,
  typeOfName,
} from "../../../pipeline/stages/annotate/entityWords.ts";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";
import { entityNamed, sourcesOf } from "./entitiesOf.ts";

const rows = readTable("entityWords").map(({ word = "", place = "", type = "" }) => ({ word, place, type }));
const inPlace = (wanted: string): typeof rows => rows.filter(({ place }) => place === wanted);

describe("every row of entityWords.csv is reached", () => {
  test.each(inPlace("any"))("$word anywhere in a name", ({ word, type }) => {
    expect(typeOfName(`Harlow ${word} Harlow`)).toBe(type);
  });

  test.each(inPlace("last"))("$word at the end of a name", ({ word, type }) => {
    expect(typeOfName(`Harlow ${word}`)).toBe(type);
    expect(typeOfName(`${word} Harlow`)).toBeNull();
  });

  test.each(inPlace("of"))("$word of", ({ word, type }) => {
    expect(typeOfName(`${word} of Harlow`)).toBe(type);
    expect(goesOnWithOf(word)).toBe(true);
  });

  test.each(inPlace("head"))("$word in a description", ({ word, type }) => {
    expect(typeOfHead(word)).toBe(type);
    const [source] = sourcesOf(`“The bridge is safe,” said the old ${word} of Harlow.`);
    expect(source).toMatchObject({ type, resolution: "description" });
  });

  test.each(inPlace("title"))("$word before a name", ({ word }) => {
    const person = entityNamed(`They met ${word} Ann Carey on Monday.`, "Ann Carey");
    const saysNothing = wordClass("form-of-address").has(word.toLowerCase());
    expect(person).toMatchObject({ type: "person", roles: saysNothing ? [] : [word] });
  });
});

test("no word stands in the same place twice", () => {
  const keys = rows.map(({ word, place }) => `${place} ${word}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(entityWords).toHaveLength(rows.length);
});

test("words that tell nothing", () => {
  expect(typeOfName("Ann Carey")).toBeNull();
  expect(typeOfName("Housekeeping")).toBeNull();
  expect(typeOfHead("bridge")).toBeNull();
  expect(goesOnWithOf("Bridge")).toBe(false);
});

test("titles come by their first word, longest first, in small letters", () => {
  expect(titles.get("prime")).toContainEqual(["prime", "minister"]);
  for (const [first, phrases] of titles) {
    const lengths = phrases.map(({ length }) => length);
    expect(lengths).toStrictEqual(lengths.toSorted((a, b) => b - a));
    expect(phrases.every(([word]) => word === first)).toBe(true);
  }
});

test.each([
  ["White House National Security", "White House"],
  ["Green Party presidential", "Green Party"],
  ["Harlow Gazette", "Harlow Gazette"],
  ["Retired U.S. Air Force", "U.S. Air Force"],
  ["Gaza", null],
  ["Harlow", null],
])("the organisation in the title %s is %s", (title, organisation) => {
  expect(organisationIn(title)).toBe(organisation);
});
