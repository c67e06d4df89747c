import fc from "fast-check";
import { expect, test } from "vitest";
import { firstGroup, laterGroup } from "../../../../pipeline/stages/figures/numerals/digits.ts";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import {
  digitsAt,
  grouped,
  groupedByLakh,
  ungrouped,
  valueOfDigits,
} from "../../../../pipeline/stages/figures/numerals/digits.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

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
  expect(value("EUR 5m", 1)).toBe("5000000");
  expect(value("5m€ or")).toBe("5000000");
  expect(value("5m $30")).toBe("5");
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

test("patterns", () => {
  expect([ungrouped.test("12.5"), ungrouped.test("1,200")]).toEqual([true, false]);
  expect([grouped.test("1,200,000.5"), grouped.test("12,00")]).toEqual([true, false]);
  expect([groupedByLakh.test("12,34,567"), groupedByLakh.test("1,234,567")]).toEqual([true, false]);
});

test.each([
  ["It cost $5 bn.", "5000000000"],
  ["It cost €3 m.", "3000000"],
  ["It cost Rs 500 cr.", "5000000000"],
  ["They shipped 4 mn tonnes.", "4000000"],
  ["It has 2.33 k.", "2330"],
  ["It has 1,674,200.5 M.", "1674200500000"],
  ["It is worth 1.2b.", "1200000000"],
  ["They sold 6 thousand 2 hundred and 15 boats.", "6215"],
  ["They sold 3 hundred and one boats.", "301"],
  ["They sold 2 million, 300 thousand boats.", "2300000"],
  ["They sold 5 doz boats.", "60"],
])("%s", (text, expected) => {
  expect(figureIn(text).value).toBe(expected);
});

test.each([
  ["They paid $3 million and two cars.", ["3000000", "2"]],
  ["They sold 4 thousand 300 kilometres away.", ["4000", "300"]],
  ["The bridge is 5 m long.", ["5"]],
])("no number goes on: %s", (text, expected) => {
  expect(figuresIn(text).map((row) => row.value)).toEqual(expected);
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

test("a minus may stand before a point", () => {
  expect(figureIn("It was -.5 of it.").value).toBe("-0.5");
});

test("“m” before a code and after the first of two amounts is a million", () => {
  expect(figureIn("They paid 7m USD in all.")).toMatchObject({ text: "7m USD", value: "7000000" });
  expect(figureIn("They paid £7m to 8m in all.").amount).toBe("7000000–8000000");
  expect(figuresIn("They paid £7m and 8m of it fell.").map((row) => row.value)).toEqual([
    "7000000",
    "8000000",
  ]);
});
