import { expect, test } from "vitest";
import { divide, formatDecimal, integer } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { fractionAt } from "../../../../pipeline/stages/figures/numerals/fractions.ts";
import { figureIn, piecesOf } from "../oneSentence.ts";

function read(text: string, index = 0): string | null {
  const numeral = fractionAt(piecesOf(text), index);
  return numeral && formatDecimal(numeral.low);
}

test.each([
  ["half of it", "0.5"],
  ["Half the town", "0.5"],
  ["half a million people", "500000"],
  ["half-dozen eggs", "6"],
  ["a third of them", "0.3333"],
  ["a third to go", "0.3333"],
  ["one-third of them", "0.3333"],
  ["two thirds of them", "0.6667"],
  ["three-quarters full", "0.75"],
  ["a quarter of them", "0.25"],
  ["two and a half hours", "2.5"],
  ["one-and-a-half million", "1500000"],
  ["2½ hours", "2.5"],
  ["2 1/2 hours", "2.5"],
  ["1/2 mile", "0.5"],
  ["one in five people", "0.2"],
])("reads %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  "a third man",
  "half-time",
  "a quarter earlier",
  "9/11",
  "24/7",
  "3/2",
  "two quarters",
  "a half-brother",
])("is none: %s", (text) => {
  expect(read(text)).toBeNull();
});

test("a half that ends something else is no number of its own", () => {
  expect(read("the first half", 2)).toBeNull();
  expect(read("an hour and a half", 3)).toBeNull();
});

test("each word and sign is reached", () => {
  for (const row of readTable("fractions")) {
    const denominator = Number(row.denominator);
    const share = (parts: number) => formatDecimal(divide(integer(parts), integer(denominator), 4));
    expect(read(`one-${row.singular ?? ""} of it`)).toBe(share(1));
    expect(read(`three-${row.plural ?? ""} of it`)).toBe(share(3));
    const [first, last] = (row.signs ?? "").split("");
    if (first) expect(read(`${first} of it`)).toBe(share(1));
    if (last) expect(read(`${last} of it`)).toBe(share(denominator - 1));
  }
});

test.each([
  ["They have 3 million and a half.", "3500000"],
  ["They have five billion and three quarters.", "5750000000"],
  ["It took two and a quarter hours.", "2.25"],
  ["It took three and a fifth.", "3.2"],
  ["A quarter million came.", "250000"],
])("%s", (text, value) => {
  expect(figureIn(text).value).toBe(value);
});
