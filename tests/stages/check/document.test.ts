import { describe, expect, it } from "vitest";
import { sampleText } from "./sampleText.ts";
import { at, broken, type Break } from "./brokenSample.ts";

const breaks: Break[] = [
  [
    "a stance in another group",
    /stance_group of fear is thinks_feels/,
    (rows) => (at(rows.claims, 1).stance_group = "says"),
  ],
  ["a wrong count", /claims_attributed are 2/, (rows) => (rows.document.claims_attributed = 3)],
  ["a wrong length", /characters are \d+/, (rows) => (rows.document.characters = sampleText.length)],
];

describe("checkCounts and checkStances", () => {
  it.each(breaks)("refuses %s", (_, message, alter) => {
    expect(broken(alter)).toThrow(message);
  });
});
