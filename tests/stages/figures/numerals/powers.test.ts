import { expect, test } from "vitest";
import { integer } from "../../../../pipeline/lib/decimal.ts";
import { baseDigits, exponentDigits, powerAt } from "../../../../pipeline/stages/figures/numerals/powers.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

test.each([
  ["It was 9.8e-3 grams.", "0.0098"],
  ["It was 1.3x10^6 grams.", "1300000"],
  ["It was 1.3 × 10⁶ grams.", "1300000"],
  ["It was 2×10−3 grams.", "0.002"],
  ["It was 2×10⁻³ grams.", "0.002"],
  ["It was 1e-3 grams.", "0.001"],
  ["It was 10⁶ grams.", "1000000"],
  ["It was 10^30 grams.", `1${"0".repeat(30)}`],
  ["It was 8x2^10 grams.", "8192"],
  ["It was 1.5^3 grams.", "3.375"],
  ["It was -1.5^+3 grams.", "-3.375"],
  ["It was 2.5^-1 grams.", "0.4"],
  ["It was 3^-1 grams.", "0.333333333333"],
  ["It was 10 ^ 6 grams.", "1000000"],
  ["It was 1.3 × 10 ^ 6 grams.", "1300000"],
  ["It was 1.5 ^ +3 grams.", "3.375"],
  ["It was 2.5 e6 grams.", "2500000"],
])("%s", (text, value) => {
  expect(figureIn(text).value).toBe(value);
});

test("a larger exponent is none", () => {
  expect(powerAt(piecesOf("1e99"), 1, integer(1))).toBeNull();
  expect(powerAt(piecesOf("1e999"), 1, integer(1))).toBeNull();
  expect(figuresIn("It was 1e999.")).toEqual([]);
});

test("a power of more digits than a reader can bear is none", () => {
  expect(powerAt(piecesOf("999999^99"), 1, integer(999_999))).toBeNull();
  expect(powerAt(piecesOf("0^5"), 1, integer(0))).toBeNull();
});

test("a raised digit is the mark of a note", () => {
  expect(figureIn("They sold 12² boats.").value).toBe("12");
});

test("patterns", () => {
  expect([baseDigits.test("1.1"), baseDigits.test("1,000")]).toEqual([true, false]);
  expect([exponentDigits.test("30"), exponentDigits.test("300")]).toEqual([true, false]);
});
