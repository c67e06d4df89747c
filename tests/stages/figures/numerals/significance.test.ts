import { expect, test } from "vitest";
import {
  leadingZeros,
  separators,
  significantDigits,
} from "../../../../pipeline/stages/figures/numerals/significance.ts";

test("counts the digits that are significant", () => {
  const counts = ["40,000", "1,200", "2.30", "0.05", "007", "0", "10.0"].map(significantDigits);
  expect(counts).toEqual([1, 2, 3, 1, 1, 1, 3]);
});

test("patterns", () => {
  expect(["1,200".replace(separators, ""), "1.2".replace(separators, "")]).toEqual(["1200", "1.2"]);
  expect([leadingZeros.test("0.05"), leadingZeros.test("10")]).toEqual([true, false]);
});
