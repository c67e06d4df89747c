import { expect, test } from "vitest";
import { acronymPlural } from "../../../../pipeline/stages/figures/nouns/inflection.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import {
  clitic,
  ingEnding,
  pastEnding,
  iesPlural,
  isInvariant,
  isPlural,
  plural,
  pluralEnding,
  sibilantEnding,
  sibilantPlural,
  singular,
  usesPlural,
  yEnding,
} from "../../../../pipeline/stages/figures/nouns/inflection.ts";
import { piecesOf } from "../oneSentence.ts";

const plurals = (text: string) =>
  piecesOf(text)
    .filter(isPlural)
    .map((piece) => piece.text);

test("finds the singular", () => {
  const words = [
    "votes",
    "cities",
    "boxes",
    "churches",
    "losses",
    "ties",
    "MPs",
    "Israelis",
    "People",
    "crisis",
  ];
  expect(words.map(singular)).toEqual([
    "vote",
    "city",
    "box",
    "church",
    "loss",
    "tie",
    "MP",
    "Israeli",
    "person",
    "crisis",
  ]);
});

test("knows the plurals of compounds and of words on -us", () => {
  const words = ["gunmen", "women", "spokespeople", "peoples", "viruses", "houses", "excuses", "specimen"];
  expect(words.map(singular)).toEqual([
    "gunman",
    "woman",
    "spokesperson",
    "people",
    "virus",
    "house",
    "excuse",
    "specimen",
  ]);
  expect(plurals("horsemen specimen townspeople")).toEqual(["horsemen", "townspeople"]);
  expect(["gunman", "German"].map(plural)).toEqual(["gunmen", "Germans"]);
  expect([usesPlural.test("viruses"), usesPlural.test("houses")]).toEqual([true, false]);
});

test("finds the plural", () => {
  const words = ["hostage", "city", "day", "box", "church", "person", "Israeli", "man"];
  expect(words.map(plural)).toEqual([
    "hostages",
    "cities",
    "days",
    "boxes",
    "churches",
    "people",
    "Israelis",
    "men",
  ]);
});

test("each irregular noun is reached", () => {
  for (const row of readTable("irregularNouns")) {
    expect(singular(row.plural ?? "")).toBe(row.singular);
    expect(plurals(row.plural ?? ""), row.plural).toHaveLength(1);
    expect(singular(plural(row.singular ?? ""))).toBe(row.singular);
  }
});

test("knows what can be a plural", () => {
  expect(plurals("votes people aircraft areas Iraqis")).toEqual([
    "votes",
    "people",
    "aircraft",
    "areas",
    "Iraqis",
  ]);
  expect(plurals("crisis virus loss his Hamas always previous Israel’s was as")).toEqual([]);
  expect(piecesOf("police officers").map(isInvariant)).toEqual([true, false]);
});

test("patterns", () => {
  expect([pluralEnding.test("votes"), pluralEnding.test("virus")]).toEqual([true, false]);
  expect([sibilantPlural.test("churches"), sibilantPlural.test("votes")]).toEqual([true, false]);
  expect([iesPlural.test("cities"), iesPlural.test("ties")]).toEqual([true, false]);
  expect([sibilantEnding.test("boss"), sibilantEnding.test("vote")]).toEqual([true, false]);
  expect([yEnding.test("city"), yEnding.test("day")]).toEqual([true, false]);
  expect([clitic.test("don't"), clitic.test("votes")]).toEqual([true, false]);
});

test("plurals of acronyms", () => {
  expect([acronymPlural.test("RBIs"), acronymPlural.test("USA")]).toEqual([true, false]);
});

test("patterns of verbs", () => {
  expect([pastEnding.test("released"), pastEnding.test("red"), pastEnding.test("hundred")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([ingEnding.test("landing"), ingEnding.test("king")]).toEqual([true, false]);
});
