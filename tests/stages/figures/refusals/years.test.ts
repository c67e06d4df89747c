import { expect, test } from "vitest";
import { decadeNumber, earlyYear, twoOrFour } from "../../../../pipeline/stages/figures/refusals/years.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["It began in two thousand and eighteen.", "two thousand and eighteen"],
  ["It began in nineteen twenty eight.", "nineteen twenty eight"],
  ["It began in twenty eighteen.", "twenty eighteen"],
])("%s", (text, printed) => {
  expect(nonFiguresIn(text)).toEqual([`${printed}: date`]);
});

test("words that count are no year", () => {
  expect(figuresIn("They live in two thousand and eighteen huts.").map((row) => row.value)).toEqual(["2018"]);
});

test("early round years are bounds, and four digits that go on beyond all years a range", () => {
  expect(figuresIn("It is above 1000 and below 1500.").map((row) => row.amount)).toEqual(["1000–1500"]);
  expect(figuresIn("The range is 1000 - 5000.").map((row) => row.amount)).toEqual(["1000–5000"]);
});

test("patterns", () => {
  expect([twoOrFour.test("19"), twoOrFour.test("190")]).toEqual([true, false]);
  expect([decadeNumber.test("1990"), decadeNumber.test("1995")]).toEqual([true, false]);
  expect([earlyYear.test("1500"), earlyYear.test("1066")]).toEqual([true, false]);
});
