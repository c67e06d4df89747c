import { expect, test } from "vitest";
import { attributionsOf, rulesOf } from "./attributionsOf.ts";
import { annotated } from "./readingByRules.ts";

test.each<readonly [string, string]>([
  [
    "Ann Carey made the following promise: “The bridge will open in May.”",
    "Ann Carey | : | “The bridge will open in May.”",
  ],
  [
    "On Monday the mayor gave an answer: “The bridge will open in May.”",
    "the mayor | : | “The bridge will open in May.”",
  ],
  [
    "From a letter of the union: “The bridge will never open.”",
    "a letter of the union | : | “The bridge will never open.”",
  ],
  ["Ann Carey: “The bridge will never open.”", "Ann Carey | : | “The bridge will never open.”"],
  ["Some words there: “The bridge will never open.”", "Some words there | : | “The bridge will never open.”"],
  ["then silence: “The bridge will never open.”", "- | : | “The bridge will never open.”"],
  ["Asked about it, Carey fired back: “It will never ever open.”", "Carey | : | “It will never ever open.”"],
])("%s", (text, attribution) => {
  expect(attributionsOf(text)).toStrictEqual([attribution]);
  expect(rulesOf(text)).toStrictEqual(["quotation_introduced"]);
});

test("its cue is the colon", () => {
  const text = "The mayor gave an answer: “The bridge will open in May.”";
  const [attribution] = annotated(text).attributions;
  expect(attribution).toMatchObject({ cueForm: "colon", cueLemma: ":", stance: "state", speech: true });
});

test.each([
  ["few words", "The sign had one line: “No entry.”"],
  ["a colon inside the quotation", "He hated the phrase “first things: first of all.”"],
])("left out: %s", (_, text) => {
  expect(attributionsOf(text)).toStrictEqual([]);
});

test("a cue before the colon has the quotation already", () => {
  expect(rulesOf("The mayor said: “The bridge will open in May.”")).toStrictEqual(["quotation_with_cue"]);
});
