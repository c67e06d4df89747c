import { expect, test } from "vitest";
import {
  adverbEnding,
  anyPhraseAt,
  pluralPhraseAt,
  singularPhraseAt,
  type NounPhrase,
} from "../../../../pipeline/stages/figures/nouns/phrases.ts";
import { spanOf, type Piece } from "../../../../pipeline/stages/figures/text/pieces.ts";
import { piecesOf } from "../oneSentence.ts";

function read(
  find: (all: readonly Piece[], first: number) => NounPhrase | null,
  text: string,
): string | null {
  const all = piecesOf(text);
  const phrase = find(all, 0);
  const span = phrase && spanOf(all, phrase);
  return phrase && span && `${text.slice(span.start, span.end)} > ${phrase.head}`;
}

test.each([
  ["young asylum seekers who fled", "young asylum seekers > seeker"],
  ["anti-war camp followers, among them", "anti-war camp followers > follower"],
  ["sports clubs closed", "sports clubs > club"],
  ["police dog handlers", "police dog handlers > handler"],
  ["police were there", "police > police"],
  ["Ford and Honda cars", "Ford and Honda cars > car"],
  ["members of the City Council in June", "members of the City Council > member"],
  ["rounds of ammunition fired at", "rounds of ammunition > round"],
  ["rulings of the U.S. Supreme Court yesterday", "rulings of the U.S. Supreme Court > ruling"],
  ["U.S. senators", "U.S. senators > senator"],
  ["VOTERS came", "VOTERS > voter"],
])("a plural phrase: %s", (text, expected) => {
  expect(read(pluralPhraseAt, text)).toBe(expected);
});

test.each(["being released", "of them", "", ", boats", "said voters", "more than that"])(
  "no plural phrase: %s",
  (text) => {
    expect(read(pluralPhraseAt, text)).toBeNull();
  },
);

test.each([
  ["police officer died", "police officer > officer"],
  ["shell landed there", "shell > shell"],
  ["proposal asks for", "proposal > proposal"],
  ["new recent attempt was", "new recent attempt > attempt"],
  ["count of fraud admitting it", "count of fraud > count"],
])("a singular phrase: %s", (text, expected) => {
  expect(read(singularPhraseAt, text)).toBe(expected);
});

test("an adjective alone is no singular phrase", () => {
  expect(read(singularPhraseAt, "national and one")).toBeNull();
});

test("a possessor stands before the phrase", () => {
  expect(read(anyPhraseAt, "the voters")).toBe("voters > voter");
  expect(read(anyPhraseAt, "Jane Brown's donors were")).toBe("donors > donor");
  expect(read(anyPhraseAt, "the city’s water supply")).toBe("water supply > supply");
});

test("patterns", () => {
  expect([adverbEnding.test("reportedly"), adverbEnding.test("ally")]).toEqual([true, false]);
});
