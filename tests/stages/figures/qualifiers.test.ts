import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { figureIn, figuresIn } from "./oneSentence.ts";

test("each phrase is reached, and is part of the text unless it is a verb", () => {
  const places: Readonly<Record<string, (phrase: string) => string>> = {
    before: (phrase) => `It was ${phrase} 40 miles`,
    after: (phrase) => `They saw 40 ${phrase} there`,
    joined: (phrase) => `They saw 40-${phrase} miles`,
    verb: (phrase) => `It was ${phrase} 40 miles`,
    mark: (phrase) => `It ${phrase} the 40 mark`,
  };
  const texts: Readonly<Record<string, (phrase: string) => string>> = {
    before: (phrase) => `${phrase} 40 miles`,
    after: (phrase) => `40 ${phrase}`,
    joined: (phrase) => `40-${phrase} miles`,
    verb: () => "40 miles",
    mark: () => "40",
  };
  for (const { phrase = "", qualifier, side = "", change } of readTable("qualifiers")) {
    const text = places[side]?.(phrase) ?? "";
    const figure = figureIn(text);
    expect([phrase, figure.qualifier]).toEqual([phrase, qualifier]);
    expect(figure.text).toBe(texts[side]?.(phrase));
    if (side === "verb" || side === "mark")
      expect([phrase, figure.change]).toEqual([phrase, change === "up" ? "up" : "none"]);
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
  ["It passed 40 laws.", "exact"],
  ["It adds up to 12%.", "exact"],
  ["About 500 or more came.", "at_least"],
  ["Sales surged past $3 billion.", "more_than"],
  ["Sales plunged past $3 billion.", "less_than"],
  ["They walked past 3 shops.", "exact"],
])("%s", (text, qualifier) => {
  expect(figureIn(text).qualifier).toBe(qualifier);
});

test.each([
  ["It was less than 40 or equal to it.", "less than 40 or equal to", "at_most"],
  ["It was more than 40 or equal.", "more than 40 or equal", "at_least"],
  ["It was equal to 40 or less.", "equal to 40 or less", "at_most"],
  ["It was equal to 40 or more than that.", "equal to 40 or more than", "at_least"],
  ["It was =>40.", "=>40", "at_least"],
])("%s", (text, printed, qualifier) => {
  expect(figureIn(text)).toMatchObject({ text: printed, qualifier });
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
