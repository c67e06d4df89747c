import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findParagraphs } from "../../../pipeline/stages/segment/paragraphs.ts";
import { textsOf } from "./textsOf.ts";

const paragraphsOf = (text: string): string[] => textsOf(text, findParagraphs(text));

describe("in a text that is not wrapped", () => {
  test("a line break and a blank line each end a paragraph", () => {
    expect(
      paragraphsOf("A headline\nBy a reporter\n\nThe mayor resigned.\n \t\n\nShe gave no reason.\n"),
    ).toEqual(["A headline", "By a reporter", "The mayor resigned.", "She gave no reason."]);
  });

  test.each(["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])(
    "%j is a line break",
    (lineBreak) => {
      expect(paragraphsOf(`One line.${lineBreak}Another line.`)).toEqual(["One line.", "Another line."]);
    },
  );

  test("white space at the ends of a line is no part of its paragraph", () => {
    expect(paragraphsOf("\xa0 The mayor resigned. \t\n")).toEqual(["The mayor resigned."]);
  });

  test("a blank text has none", () => {
    expect(paragraphsOf("")).toEqual([]);
    expect(paragraphsOf(" \n\n\u3000\n")).toEqual([]);
  });

  test("the seed article has one on each line", () => {
    const text = readFileSync(new URL("../../../raw/000_0eab28a52c102969.txt", import.meta.url), "utf8");
    expect(paragraphsOf(text)).toEqual(text.split("\n").filter((line) => line !== ""));
  });
});

describe("in a wrapped text", () => {
  test("a line break within a paragraph is white space", () => {
    const text = `The council voted on Tuesday to close the old harbour to lorries from
the first day of May, a step that residents of the quarter have asked
for since the new road was opened to traffic three years ago.

Shopkeepers along the quay said they had not been heard, and that the
loss of deliveries would cost them a third of what they take in.
`;
    expect(paragraphsOf(text)).toEqual(text.trimEnd().split("\n\n"));
  });

  test("a short line and an indented line end the paragraph before them", () => {
    const text = `Minutes of the harbour council
The council voted on Tuesday to close the old harbour to lorries from
the first day of May, a step that residents of the quarter have asked
for.
Shopkeepers along the quay said they had not been heard, and that the
loss of deliveries would cost them a third of what they take in each,
and more than that in the summer, when most of their customers arrive
   The mayor answered that the loading bays at the station would open
from six to nine every morning.
`;
    expect(paragraphsOf(text).map((paragraph) => paragraph.slice(0, 14))).toEqual([
      "Minutes of the",
      "The council vo",
      "Shopkeepers al",
      "The mayor answ",
    ]);
  });
});
