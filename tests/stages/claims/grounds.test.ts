import { expect, test } from "vitest";
import { linksOf } from "./linksOf.ts";

test("what a source argues", () => {
  const text = "Carey criticised the plan, arguing that its deck was cracked.";
  expect(linksOf(text)).toStrictEqual(["supports: that its deck was cracked → the plan"]);
});

test("the own words of a critic", () => {
  const text = "The union criticised the mayor. “He never answered our letters,” the union said.";
  expect(linksOf(text)).toStrictEqual(["supports: “He never answered our letters,” → the mayor"]);
});

test("the own words after their summary", () => {
  const text = "Carey said that the bridge was safe. “We checked the bridge, and it is safe,” Carey said.";
  expect(linksOf(text)).toStrictEqual([
    "supports: “We checked the bridge, and it is safe,” → that the bridge was safe",
  ]);
});

test.each([
  ["another speaker", "The union criticised the mayor. “She answered our letters,” Carey said."],
  ["a turn", "The union criticised the mayor. “But she answered our letters,” the union said."],
  ["something else", "Carey said that the bridge was safe. “We will open a school,” Carey said."],
])("none: %s", (_, text) => {
  expect(linksOf(text)).toStrictEqual([]);
});
