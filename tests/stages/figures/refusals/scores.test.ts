import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { points } from "../../../../pipeline/stages/figures/refusals/scores.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test("each cue is reached", () => {
  for (const row of readTable("numberNames").filter((entry) => entry.kind === "score")) {
    for (const word of items(row.words))
      expect(nonFiguresIn(`It ${word} 2-3 there.`), word).toEqual(["2-3: score"]);
  }
});

test.each([
  ["Leeds were 3-2 up.", "3-2"],
  ["A 5-4 ruling came.", "5-4"],
  ["They are 10-6-1 now.", "10-6-1"],
  ["It passed 52 to 48 there.", "52 to 48"],
  ["A 2-to-1 vote came.", "2-to-1"],
])("%s", (text, score) => {
  expect(nonFiguresIn(text)).toEqual([`${score}: score`]);
});

test.each([
  ["She lost 5-10 pounds there.", "5–10"],
  ["They lost 15-20 boats there.", "15–20"],
  ["It cost $5-4 there.", "5"],
  ["They saw 2-3 there.", "2–3"],
])("is a figure: %s", (text, amount) => {
  expect(figuresIn(text).at(0)?.amount).toBe(amount);
});

test("pattern", () => {
  expect([points.test("99"), points.test("1.5"), points.test("2018")]).toEqual([true, false, false]);
});

test("even odds and mixed numbers", () => {
  expect(nonFiguresIn("They have a fifty-fifty chance.")).toEqual(["fifty-fifty: score"]);
  expect(figuresIn("They lead by 1-1/2 lengths.").map((row) => row.amount)).toEqual(["1.5"]);
});
