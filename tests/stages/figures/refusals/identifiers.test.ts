import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test("each label is reached", () => {
  for (const row of readTable("numberNames").filter((entry) => entry.kind === "identifier")) {
    for (const word of items(row.words)) {
      const label = word === "no" ? "No." : word;
      const found = nonFiguresIn(`They saw the ${label} 12, they say`);
      expect(found, word).toEqual(["12: identifier"]);
    }
  }
});

test.each([
  ["They fired at posts 12 and 13 there.", ["12: identifier", "13: identifier"]],
  ["See Section 427 there.", ["427: identifier"]],
  ["He is #5 there.", ["#5: identifier"]],
  ["They read pages 5-10 there.", ["5-10: identifier"]],
  ["They read chapters 3-7 and 9 there.", ["3-7: identifier", "9: identifier"]],
  ["They read paragraphs 4 to 6 there.", ["4: identifier", "6: identifier"]],
  ["He is No. 10 there.", ["10: identifier"]],
  ["They play again in week 10.", ["10: identifier"]],
])("%s", (text, expected) => {
  expect(nonFiguresIn(text)).toEqual(expected);
});

test("a small label before a plural or a unit does not label it", () => {
  expect(figuresIn("At that stage 12 boats sank.").map((row) => row.unit)).toEqual(["boat"]);
  expect(figuresIn("On that flight 12 boats were seen.").map((row) => row.unit)).toEqual(["boat"]);
  expect(figuresIn("In this room 5 metres are free.").map((row) => row.unit)).toEqual(["m"]);
  expect(figuresIn("Last week 12 came.").map((row) => row.value)).toEqual(["12"]);
  expect(figuresIn("They say no 12 came.").map((row) => row.value)).toEqual(["12"]);
});
