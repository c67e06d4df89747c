import { expect, test } from "vitest";
import { dayDigits, decadeDigits } from "../../../../pipeline/stages/figures/times/absolute.ts";
import { quarterNumber } from "../../../../pipeline/stages/figures/times/parts.ts";
import { shortYear } from "../../../../pipeline/stages/figures/times/ranges.ts";
import { possessiveEnding } from "../../../../pipeline/stages/figures/times/words.ts";

test("patterns", () => {
  expect([dayDigits.test("31"), dayDigits.test("32")]).toEqual([true, false]);
  expect([decadeDigits.test("1990"), decadeDigits.test("1995")]).toEqual([true, false]);
  expect([shortYear.test("16"), shortYear.test("2016")]).toEqual([true, false]);
  expect([possessiveEnding.test("year’s"), possessiveEnding.test("years")]).toEqual([true, false]);
  expect([quarterNumber.test("4"), quarterNumber.test("5")]).toEqual([true, false]);
});
