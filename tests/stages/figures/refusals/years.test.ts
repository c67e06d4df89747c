import { expect, test } from "vitest";
import {
  decadeNumber,
  earlyYear,
  twoDigitYear,
  twoOrFour,
} from "../../../../pipeline/stages/figures/refusals/years.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["It began in two thousand and eighteen.", "two thousand and eighteen"],
  ["It began in nineteen twenty eight.", "nineteen twenty eight"],
  ["It began in twenty eighteen.", "twenty eighteen"],
  ["It began in two thousand eight.", "two thousand eight"],
  ["She is of the class of '99.", "99"],
  ["It began in March ’24 there.", "24"],
])("%s", (text, printed) => {
  expect(nonFiguresIn(text)).toEqual([`${printed}: date`]);
});

test("what stands in quotation marks or counts is no short year", () => {
  expect(figuresIn("He said: '20 boats sank.'").map((row) => row.value)).toEqual(["20"]);
  expect(figuresIn("He lives in '20 huts'.").map((row) => row.value)).toEqual(["20"]);
});

test("numbers that are too vague say of what", () => {
  expect(nonFiguresIn("Highs were in the upper 80s.")).toEqual(["80s: other"]);
  expect(nonFiguresIn("They were in their 20s and 30s.")).toEqual(["20s: other", "30s: other"]);
  expect(nonFiguresIn("They sang songs of the 80s.")).toEqual(["80s: date"]);
});

test("words that count are no year", () => {
  expect(figuresIn("They live in two thousand and eighteen huts.").map((row) => row.value)).toEqual(["2018"]);
});

test("early round years are bounds, and four digits that go on beyond all years a range", () => {
  expect(figuresIn("It is above 1000 and below 1300.").map((row) => row.amount)).toEqual(["1000–1300"]);
  expect(figuresIn("The range is 1000 - 5000.").map((row) => row.amount)).toEqual(["1000–5000"]);
});

test("patterns", () => {
  expect([twoOrFour.test("19"), twoOrFour.test("190")]).toEqual([true, false]);
  expect([twoDigitYear.test("99"), twoDigitYear.test("9")]).toEqual([true, false]);
  expect([decadeNumber.test("1990"), decadeNumber.test("1995")]).toEqual([true, false]);
  expect([earlyYear.test("1500"), earlyYear.test("1066")]).toEqual([true, false]);
});
