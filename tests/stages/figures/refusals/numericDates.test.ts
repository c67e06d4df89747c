import { expect, test } from "vitest";
import {
  dottedDate,
  monthYear,
  namedDate,
  numericDate,
  seasonYears,
} from "../../../../pipeline/stages/figures/refusals/numericDates.ts";
import { nonFiguresIn } from "../oneSentence.ts";

test.each(["11-2016", "11- 2016", "2016 -11", "2015-3", "2015/16", "2019/sep/01", "01-Sep-2019"])(
  "They met on %s.",
  (date) => {
    expect(nonFiguresIn(`They met on ${date}.`)).toEqual([`${date}: date`]);
  },
);

test("patterns", () => {
  expect([dottedDate.test("24.12.2016"), dottedDate.test("1.2.3")]).toEqual([true, false]);
  expect([numericDate.test("2017-07-21"), numericDate.test("7/21/17")]).toEqual([true, true]);
  expect([numericDate.test("10-6-1"), numericDate.test("12-34-56")]).toEqual([false, false]);
  expect([monthYear.test("11-2016"), monthYear.test("13-2016")]).toEqual([true, false]);
  expect([seasonYears.test("2015/16"), seasonYears.test("15/16")]).toEqual([true, false]);
  expect([namedDate.test("2019/sep/01"), namedDate.test("2019/best/01")]).toEqual([true, false]);
});

test("a spaced hyphen before something counted makes no date", () => {
  expect(nonFiguresIn("They met in 2016- 11 boats sank.")).toEqual(["2016: date"]);
});
