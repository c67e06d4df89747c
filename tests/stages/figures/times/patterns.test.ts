import { expect, test } from "vitest";
import { dayDigits } from "../../../../pipeline/stages/figures/times/absolute.ts";
import { quarterNumber } from "../../../../pipeline/stages/figures/times/parts.ts";

test("patterns", () => {
  expect([dayDigits.test("31"), dayDigits.test("32")]).toEqual([true, false]);
  expect([quarterNumber.test("4"), quarterNumber.test("5")]).toEqual([true, false]);
});
