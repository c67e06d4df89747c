import { describe, expect, test } from "vitest";
import { findBoundaries } from "../../../pipeline/stages/segment/boundaries.ts";

const placesOf = (paragraph: string): string[] =>
  findBoundaries(paragraph).map(({ span }) => `${paragraph.slice(0, span.end)}|`);

test("a boundary knows what stands around it", () => {
  expect(findBoundaries("“He left the U.S.” (She stayed.)")).toEqual([
    {
      mark: ".",
      span: { start: 16, end: 18 },
      closers: "”",
      word: "U.S",
      before: "“He left the U.S",
      openers: " (",
      after: "She stayed.)",
    },
  ]);
});

describe("belongs to the sentence before:", () => {
  test.each([
    ["“It is.” She left", "“It is.”|"],
    ["(“It is.”) She left", "(“It is.”)|"],
    ["It is!! She left", "It is!!|"],
    ["It is . . . She left", "It is . . .|"],
    ["It is.[2] [3] She left", "It is.[2] [3]|"],
    ["It is. :) She left", "It is. :)|"],
    ["It is. […] She left", "It is. […]|"],
    ["It is. ” She left", "It is. ”|"],
  ])("%s", (paragraph, expected) => {
    expect(placesOf(paragraph)).toEqual([expected]);
  });
});

describe("is no boundary:", () => {
  test.each([
    "version 3.5 of it",
    "at example.org now",
    "U.S.based firms",
    "node.js runs",
    "It is.",
    "It is. “",
    "so (?) it",
  ])("%s", (paragraph) => {
    expect(placesOf(paragraph).filter((place) => !place.endsWith("(?)|"))).toEqual([]);
  });
});

test.each([
  ["It ended.The rest", "It ended.|"],
  ["he said.“We go", "he said.|"],
  ["Why not?He left", "Why not?|"],
])("a missing space is seen: %s", (paragraph, expected) => {
  expect(placesOf(paragraph)).toEqual([expected]);
});
