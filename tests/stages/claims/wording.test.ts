import { describe, expect, test } from "vitest";
import { isNegated, modalityOf, statementOf } from "../../../pipeline/stages/claims/wording.ts";

test.each([
  ["that the bridge is not safe", true],
  ["that it isn’t safe", true],
  ["that nobody paid", true],
  ["that the gap is yet to be closed", true],
  ["that the bridge is safe", false],
  ["that a note was left", false],
  ["that it is safe, but not new", false],
])("%s is negated: %s", (content, expected) => {
  expect(isNegated(content)).toBe(expected);
});

describe("modality", () => {
  test.each([
    ["the bridge is safe", "asserted"],
    ["that it would have failed", "counterfactual"],
    ["that if it rains they leave", "conditional"],
    ["they leave unless it rains", "conditional"],
    ["that they will leave", "future"],
    ["they’ll leave", "future"],
    ["that they have to leave", "necessary"],
    ["that it may fall", "possible"],
    ["that it should be closed", "probable"],
    ["that they would leave", "conditional"],
    ["to leave the town", "intended"],
    ["that it plans to leave", "intended"],
    ["that the goodwill was gone", "asserted"],
    ["that mustard is yellow", "asserted"],
    ["that Mayor Roe left", "asserted"],
    ["the way to Harlow", "asserted"],
  ])("%s: %s", (content, modality) => {
    expect(modalityOf(content)).toBe(modality);
  });
});

describe("statement", () => {
  test.each([
    ["that the bridge was closed", "The bridge was closed."],
    ["“The bridge was closed,”", "The bridge was closed."],
    ["the bridge\nwas closed", "The bridge was closed."],
    ["“The bridge was closed!”", "The bridge was closed!"],
  ])("%s → %s", (content, statement) => {
    expect(statementOf([content])).toBe(statement);
  });

  test.each([
    ["refers back", "that it was closed"],
    ["no verb", "the old bridge"],
    ["an infinitive", "to close what was open"],
    ["a gerund", "closing what was open"],
    ["a part of it quoted", "the bridge was “closed”"],
    ["a question", "“Was the bridge closed?”"],
  ])("none: %s", (_, content) => {
    expect(statementOf([content])).toBeNull();
  });

  test("none of an interrupted content", () => {
    expect(statementOf(["the bridge", "was closed"])).toBeNull();
  });
});
