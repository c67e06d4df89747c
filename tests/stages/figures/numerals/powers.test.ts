import { expect, test } from "vitest";
import { exponentDigits, powerAt } from "../../../../pipeline/stages/figures/numerals/powers.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

test.each([
  ["It was 9.8e-3 grams.", "0.0098"],
  ["It was 1.3x10^6 grams.", "1300000"],
  ["It was 1.3 × 10⁶ grams.", "1300000"],
  ["It was 2×10−3 grams.", "0.002"],
  ["It was 2×10⁻³ grams.", "0.002"],
])("%s", (text, value) => {
  expect(figureIn(text).value).toBe(value);
});

test("a larger exponent is none", () => {
  expect(powerAt(piecesOf("1e99"), 1)).toBeNull();
  expect(powerAt(piecesOf("1e999"), 1)).toBeNull();
  expect(figuresIn("It was 1e999.")).toEqual([]);
});

test("patterns", () => {
  expect([exponentDigits.test("30"), exponentDigits.test("300")]).toEqual([true, false]);
});
