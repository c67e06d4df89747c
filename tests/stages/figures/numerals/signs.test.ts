import { expect, test } from "vitest";
import { currencySign, isAlone, signAt } from "../../../../pipeline/stages/figures/numerals/signs.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

test.each([
  ["-5", true],
  ["minus twelve", true],
  ["negative-5", true],
  ["- 1 4/5", true],
  ["- 5 boats", false],
  ["5", false],
])("%s has a minus: %s", (text, negative) => {
  expect(signAt(piecesOf(text), 0).negative).toBe(negative);
});

test("a dash between numbers is no minus", () => {
  expect(signAt(piecesOf("5-10"), 1).negative).toBe(false);
});

test.each([
  ["- 1 4/5", "-1.8"],
  ["It fell to -1 4/5.", "-1.8"],
  ["It was minus two thirds.", "-0.666666666667"],
  ["It was -½ there.", "-0.5"],
])("%s", (text, value) => {
  expect(figureIn(text).value).toBe(value);
});

test("a dash that opens an item of a list is none of its number", () => {
  expect(figuresIn("- 12 boats").map((row) => row.value)).toEqual(["12"]);
});

test("a number is alone among signs only", () => {
  expect(isAlone(piecesOf("(12)."), 1, 2)).toBe(true);
  expect(isAlone(piecesOf("(12) boats"), 1, 2)).toBe(false);
});

test("patterns", () => {
  expect([currencySign.test("€"), currencySign.test("S")]).toEqual([true, false]);
});
