import { expect, test } from "vitest";
import { formatDecimal, integer } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { fractionAt } from "../../../../pipeline/stages/figures/numerals/fractions.ts";
import { ratioOf } from "../../../../pipeline/stages/figures/numerals/ratios.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

function read(text: string, index = 0): string | null {
  const numeral = fractionAt(piecesOf(text), index);
  return numeral && formatDecimal(numeral.low);
}

test.each([
  ["half of it", "0.5"],
  ["Half the town", "0.5"],
  ["half a million people", "500000"],
  ["half-dozen eggs", "6"],
  ["a third of them", "0.333333333333"],
  ["a third to go", "0.333333333333"],
  ["one-third of them", "0.333333333333"],
  ["two thirds of them", "0.666666666667"],
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
    const share = (parts: number) => formatDecimal(ratioOf(integer(parts), integer(denominator)));
    expect(read(`one-${row.singular ?? ""} of it`)).toBe(share(1));
    expect(read(`three-${row.plural ?? ""} of it`)).toBe(share(3));
  }
});

test.each([
  ["They have 3 million and a half.", "3500000"],
  ["They have five billion and three quarters.", "5750000000"],
  ["It took two and a quarter hours.", "2.25"],
  ["It took three and a fifth.", "3.2"],
  ["A quarter million came.", "250000"],
  ["It is a quarter mile away.", "0.25"],
  ["Rates fell by half of one percent.", "0.5"],
  ["It took a hundred thousandth of it.", "0.00001"],
  ["Three quarters billion was spent.", "750000000"],
  ["Some three quarters of a billion euros is gone.", "750000000"],
  ["It has two billion and a half million bytes.", "2000500000"],
  ["It has two billion and three quarters million bytes.", "2000750000"],
  ["It was six hundred and twenty-seven hundredths.", "600.27"],
  ["It was two thousand and five thousandths.", "2000.005"],
  ["She won by nine hundredths of a second.", "0.09"],
  ["She won by 9 hundredths of a second.", "0.09"],
  ["She won by a thousandth of a second.", "0.001"],
  ["She won by five ten-thousandths of a second.", "0.0005"],
  ["She won by one ten thousandth of a second.", "0.0001"],
  ["It is a hundred thousand millionths.", "0.1"],
  ["It is a trillionth.", "0.000000000001"],
  ["It is three twenty-firsts.", "0.142857142857"],
  ["It is five thirty-seconds of an inch.", "0.15625"],
  ["It is twenty twenty fifths.", "0.8"],
  ["It is one hundred thirty fifths.", "2.85714285714"],
  ["It is one hundred thirty-two fifths.", "26.4"],
  ["It is one one hundred fifth.", "0.00952380952381"],
  ["It is five - eighths of it.", "0.625"],
  ["a twenty-first", "0.047619047619"],
  ["A twentieth of the land is dry.", "0.05"],
  ["It took ⅗ of it.", "0.6"],
  ["It took 1⁄32 of it.", "0.03125"],
  ["It took 1/12 of it.", "0.0833333333333"],
  ["It took 1/1000th of a second.", "0.001"],
])("%s", (text, value) => {
  expect(figureIn(text).value).toBe(value);
});

test.each([
  ["She won a twentieth title.", []],
  ["She has 19 titles and wants a twentieth.", ["19"]],
  ["It is one nineteenth century house.", ["1"]],
  ["They ran two thirty-second advertisements.", ["2"]],
  ["They sold a billion and a half billion shares.", ["1000000000", "500000000"]],
  ["They met for forty-fifths.", ["40"]],
  ["It fell in 3 quarters.", ["3"]],
  ["It was a quarter in which sales fell.", []],
])("no fraction: %s", (text, values) => {
  expect(figuresIn(text).map((row) => row.value)).toEqual(values);
});

test.each([
  ["They sank half-a-million boats.", ["half-a-million: 500000"]],
  ["She ran a 12k and a half-marathon.", ["12k: 12000"]],
  ["One in 12 did not vote.", ["One in 12: 0.0833333333333"]],
  ["They sank one in 24 hours.", ["24 hours: 24"]],
  ["Between a third and a half of them left.", ["Between a third and a half: 0.333333333333–0.5"]],
  ["The nail is 2-1/2 inches long.", ["2-1/2 inches: 2.5"]],
])("%s", (text, expected) => {
  expect(figuresIn(text).map((row) => `${row.text}: ${row.amount}`)).toEqual(expected);
});
