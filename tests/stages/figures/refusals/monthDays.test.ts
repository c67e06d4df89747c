import { expect, test } from "vitest";
import { lateDay, monthNumber } from "../../../../pipeline/stages/figures/refusals/monthDays.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["They sail on 4-22.", "4-22"],
  ["They sail on 4-22 from here.", "4-22"],
  ["They sail from 4 to 23 next month.", "4 to 23"],
  ["They sail between 4 and 22 this month.", "4 and 22"],
  ["They sail from 4-23 in the coming month.", "4-23"],
])("%s", (text, printed) => {
  expect(nonFiguresIn(text)).toEqual([`${printed}: date`]);
  expect(figuresIn(text)).toEqual([]);
});

test.each([
  ["It stands on 4-22 acres.", "4–22"],
  ["It depends on 4-22% of them.", "4–22"],
  ["It killed between 4 and 22 this month.", "4–22"],
  ["It takes from 4 to 23 months.", "4–23"],
])("%s", (text, amount) => {
  expect(figuresIn(text).map((row) => row.amount)).toEqual([amount]);
});

test("patterns", () => {
  expect([monthNumber.test("12"), monthNumber.test("13")]).toEqual([true, false]);
  expect([lateDay.test("13"), lateDay.test("12")]).toEqual([true, false]);
});
