import { describe, expect, test } from "vitest";
import { appositionOf, describedEntity, headLength } from "../../../pipeline/stages/annotate/descriptions.ts";
import { wordClass } from "../../../pipeline/stages/annotate/wordClasses.ts";

test.each([
  ["a spokesman for the ministry", "a spokesman"],
  ["the mayor, a lawyer", "the mayor"],
  ["the forester", "the forester"],
  ["the forester (61)", "the forester"],
])("the head of %s is %s", (phrase, head) => {
  expect(phrase.slice(0, headLength(phrase))).toBe(head);
});

describe("descriptions", () => {
  test.each([
    ["the union", "union", "ngo"],
    ["An old\nofficer of the town", "old officer of the town", "military_police"],
    ["Officials", "officials", "government"],
    ["Trump voters", "Trump voters", "public"],
    ["the mayor, a lawyer", "mayor", "government"],
    ["the weather", "weather", "other"],
    ["some residents", "residents", "public"],
    ["some of the residents", "some of the residents", "other"],
    ["another", "another", "other"],
  ])("%s → %s, %s", (phrase, name, type) => {
    expect(describedEntity(phrase)).toMatchObject({ name, type, fullName: false, mentions: 1 });
  });

  test("nothing is left of some", () => {
    expect(describedEntity(", a lawyer")).toBeNull();
  });

  test.each([...wordClass("description-opening")])("the capital of “%s” is that of its sentence", (word) => {
    const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    expect(describedEntity(`${capital} old bridges`)?.name).toBe(`${word} old bridges`);
  });

  test.each([...wordClass("anonymous")])("who is a “%s” has no name", (word) => {
    expect(describedEntity(`the ${word} of the town`)?.anonymous).toBe(true);
    expect(describedEntity(`the un${word} of the town`)?.anonymous).toBe(false);
  });
});

test.each([
  [", a lawyer from Harlow", "lawyer from Harlow"],
  [", the mayor", "mayor"],
  [", an old man", "old man"],
  [", who left", null],
  [" of Harlow", null],
  [", a lawyer, a mother", null],
])("the apposition in “%s” is %s", (phrase, apposition) => {
  expect(appositionOf(phrase)).toBe(apposition);
});
