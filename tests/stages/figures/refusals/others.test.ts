import { expect, test } from "vitest";
import { listNumber, serialNumber } from "../../../../pipeline/stages/figures/refusals/others.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["1. They left.", "1: list_number"],
  ["(2) They left.", "2: list_number"],
  ["3) They left.", "3: list_number"],
  ["They work 24/7 there.", "24/7: other"],
  ["He is 6'3 tall.", "6'3: other"],
  ["The reasons are threefold.", "threefold: other"],
  ["It is m^2 here.", "2: identifier"],
  ["Version is 1.2.3 now.", "1.2.3: identifier"],
  ["The code is 12-34-56-78 now.", "12-34-56-78: identifier"],
  ["The id is 1234567890 now.", "1234567890: identifier"],
  ["Ask @Anna_123 now.", "123: identifier"],
  ["It is 12 per 100,000 there.", "100,000: other"],
  ["The van burns 9 l/100 km there.", "100: other"],
])("%s", (text, expected) => {
  expect(nonFiguresIn(text)).toContain(expected);
});

test("a number that ends a sentence is not its list number", () => {
  expect(figuresIn("Boats: 5.").map((row) => row.value)).toEqual(["5"]);
  expect(figuresIn("5 boats sank.").map((row) => row.value)).toEqual(["5"]);
});

test("digits that are more than a number has are a code", () => {
  expect(nonFiguresIn(`It is ${"7".repeat(40)} now.`)).toEqual([`${"7".repeat(40)}: identifier`]);
});

test("patterns", () => {
  expect([listNumber.test("12"), listNumber.test("2016")]).toEqual([true, false]);
  expect([serialNumber.test("1234567890"), serialNumber.test("2345678")]).toEqual([true, false]);
});

test("a row of a table is no figure", () => {
  expect(nonFiguresIn("12 7 41 3 18 22 6 9 14")).toEqual(["12 7 41 3 18 22 6 9 14: other"]);
  expect(nonFiguresIn("12 7 41 3 18 22 boats")).toEqual([]);
});

test("a sign that compares makes no code", () => {
  expect(figuresIn("It was <=5 there.").map((row) => [row.value, row.qualifier])).toEqual([["5", "at_most"]]);
});

test("a vague age is no figure", () => {
  expect(nonFiguresIn("A 30-something driver left.")).toEqual(["30-something: other"]);
});
