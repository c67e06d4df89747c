import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { figureIn, figuresIn } from "./oneSentence.ts";

test("each phrase is reached, and is part of the text unless it is a verb", () => {
  for (const { phrase = "", qualifier, side, change } of readTable("qualifiers")) {
    const text = side === "after" ? `They saw 40 ${phrase} there` : `It was ${phrase} 40 miles`;
    const figure = figureIn(text);
    expect([phrase, figure.qualifier]).toEqual([phrase, qualifier]);
    if (side === "before") expect(figure.text).toBe(`${phrase} 40 miles`);
    if (side === "after") expect(figure.text).toBe(`40 ${phrase}`);
    if (side === "verb")
      expect([figure.text, figure.change]).toEqual(["40 miles", change === "up" ? "up" : "none"]);
    const span = figure.spans.qualifier;
    expect(span && text.slice(span.start, span.end)).toBe(phrase);
  }
});

test.each([
  ["No more than 12 came.", "at_most"],
  ["At least 200,000 came.", "at_least"],
  ["Only 12 came.", "exact"],
  ["It went up to 12%.", "exact"],
  ["Up to 12 came.", "up_to"],
  ["It surpassed the 40,000 mark.", "more_than"],
])("%s", (text, qualifier) => {
  expect(figureIn(text).qualifier).toBe(qualifier);
});

test("a phrase qualifies one number", () => {
  const rows = figuresIn("They took 5 or more than 6 boats.").map((row) => [row.text, row.qualifier]);
  expect(rows).toEqual([
    ["5", "exact"],
    ["more than 6", "more_than"],
  ]);
});

test("before an adverb a single word belongs to the verb", () => {
  expect(figureIn("It was towed around twice.").text).toBe("twice");
  expect(figureIn("It was hit at least twice.").text).toBe("at least twice");
});
