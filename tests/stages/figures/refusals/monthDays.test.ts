import { expect, test } from "vitest";
import { lateDay, monthNumber } from "../../../../pipeline/stages/figures/refusals/monthDays.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["They sail on 6-19.", "6-19"],
  ["They sail on 6-19 from here.", "6-19"],
  ["They sail from 5 to 21 next month.", "5 to 21"],
  ["They sail between 6 and 19 this month.", "6 and 19"],
  ["They sail from 5-21 in the coming month.", "5-21"],
])("%s", (text, printed) => {
  expect(nonFiguresIn(text)).toEqual([`${printed}: date`]);
  expect(figuresIn(text)).toEqual([]);
});

test.each([
  ["It stands on 6-19 acres.", "6–19"],
  ["It depends on 6-19% of them.", "6–19"],
  ["It killed between 6 and 19 this month.", "6–19"],
  ["It takes from 4 to 23 months.", "4–23"],
])("%s", (text, amount) => {
  expect(figuresIn(text).map((row) => row.amount)).toEqual([amount]);
});

test("patterns", () => {
  expect([monthNumber.test("12"), monthNumber.test("13")]).toEqual([true, false]);
  expect([lateDay.test("13"), lateDay.test("12")]).toEqual([true, false]);
});
