import fc from "fast-check";
import { expect, test } from "vitest";
import { firstGroup, laterGroup } from "../../../../pipeline/stages/figures/numerals/digits.ts";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import {
  currencySign,
  digitsAt,
  grouped,
  groupedByLakh,
  leadingZeros,
  separators,
  significantDigits,
  ungrouped,
  valueOfDigits,
} from "../../../../pipeline/stages/figures/numerals/digits.ts";
import { piecesOf } from "../oneSentence.ts";

function value(text: string, index = 0): string | null {
  const numeral = digitsAt(piecesOf(text), index);
  return numeral && formatDecimal(numeral.low);
}

test.each([
  ["8000", "8000"],
  ["1,200", "1200"],
  ["12,34,567", "1234567"],
  ["10\u00a0000", "10000"],
  ["2.3 million", "2300000"],
  ["2.3-million-dollar", "2300000"],
  [".5", "0.5"],
  ["-5", "-5"],
  ["−1.5", "-1.5"],
  ["minus 12", "-12"],
  ["4 hundred million", "400000000"],
  ["3bn", "3000000000"],
  ["10k", "10000"],
  ["5m people", "5000000"],
])("reads %s", (text, expected) => {
  expect(value(text)).toBe(expected);
});

test("a letter that may be a unit is a scale only after a currency or before a plural", () => {
  expect(value("5m high")).toBe("5");
  expect(value("$5m", 1)).toBe("5000000");
  expect(value("5b or")).toBe("5");
});

test("a hyphen between numbers is no minus, nor that of “plus or minus”", () => {
  expect(value("5-10", 1)).toBeNull();
  expect(value("plus or minus 4", 2)).toBeNull();
});

test("refuses what is not written as one number", () => {
  expect(["1,5", "1.2.3", "12,00", "12.10.2015", "1".repeat(31)].map(valueOfDigits)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("counts the digits that are significant", () => {
  const counts = ["40,000", "1,200", "2.30", "0.05", "007", "0", "10.0"].map(significantDigits);
  expect(counts).toEqual([1, 2, 3, 1, 1, 1, 3]);
});

test("patterns", () => {
  expect([ungrouped.test("12.5"), ungrouped.test("1,200")]).toEqual([true, false]);
  expect([grouped.test("1,200,000.5"), grouped.test("12,00")]).toEqual([true, false]);
  expect([groupedByLakh.test("12,34,567"), groupedByLakh.test("1,234,567")]).toEqual([true, false]);
  expect(["1,200".replace(separators, ""), "1.2".replace(separators, "")]).toEqual(["1200", "1.2"]);
  expect([leadingZeros.test("0.05"), leadingZeros.test("10")]).toEqual([true, false]);
  expect([currencySign.test("€"), currencySign.test("S")]).toEqual([true, false]);
});

test("reads every integer that is grouped by commas", () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const printed = String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
      expect(value(printed)).toBe(String(number));
    }),
  );
});

test("patterns of groups", () => {
  expect([firstGroup.test("12"), firstGroup.test("1,000")]).toEqual([true, false]);
  expect([laterGroup.test("000"), laterGroup.test("56")]).toEqual([true, false]);
});
