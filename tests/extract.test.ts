import fc from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../pipeline/index.ts";
import { codePoints } from "../pipeline/lib/codePoints.ts";
import { check } from "../pipeline/stages/check/index.ts";

/** Pieces that news is made of, and pieces that break programs. */
const piece = fc.constantFrom(
  ..."“ ” \" '' `` « » ‘ ’ ' ( ) , . ; : — – - … ! ? \n \n\n \t".split(" "),
  ..."said says told accused of that according to Ana Lima Hamas he she they officials 5 1,200 $3.2 billion per cent % 🌉 é".split(
    " ",
  ),
  "Mr. ",
  "U.S.",
  "not ",
  "who ",
  "The bridge will close",
  "\u00a0",
  "\u202e",
  "\ufeff",
  "'s ",
  "about 40 people were killed",
);
const article = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", "")), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(""));

function checked(text: string): void {
  check(codePoints(text), extract({ text }));
}

test("every text gives rows that keep the contract", () => {
  fc.assert(fc.property(article, checked), { numRuns: 600 });
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }).filter(isText), checked), {
    numRuns: 200,
  });
});

function isText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !text.includes("\r");
}

test("the same text gives the same rows", () => {
  fc.assert(
    fc.property(article, (text) => {
      expect(extract({ text })).toEqual(extract({ text }));
    }),
    { numRuns: 50 },
  );
});

test("an edit elsewhere in the article changes no id", () => {
  const story = "Ana Lima said that 40 people were hurt.\n\n“We need a new bridge,” she said.";
  const before = extract({ text: story });
  const after = extract({ text: `A new first paragraph stands here.\n\n${story}` });
  for (const { quote_id } of before.quotes)
    expect(after.quotes.map((quote) => quote.quote_id)).toContain(quote_id);
  for (const { figure_id } of before.figures)
    expect(after.figures.map((figure) => figure.figure_id)).toContain(figure_id);
  expect(before.quotes).toHaveLength(2);
});
