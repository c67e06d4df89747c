import { expect, test } from "vitest";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { threeDigits, wordsAt } from "../../../../pipeline/stages/figures/numerals/words.ts";
import { piecesOf } from "../oneSentence.ts";

function read(text: string, index = 0): string | null {
  const all = piecesOf(text);
  const numeral = wordsAt(all, index);
  return numeral && `${formatDecimal(numeral.low)} to ${all[numeral.end]?.text ?? "end"}`;
}

test.each([
  ["twenty-three boats", "23 to boats"],
  ["Twenty three boats", "23 to boats"],
  ["twenty - three boats", "23 to boats"],
  ["twenty - three of them boats", "20 to -"],
  ["two-hundred-and-fifty men", "250 to men"],
  ["three hundred thousand trillion", "300000000000000000 to end"],
  ["two hundred and fifty men", "250 to men"],
  ["two hundred fifty men", "250 to men"],
  ["a thousand ships", "1000 to ships"],
  ["three hundred thousand and five", "300005 to end"],
  ["one hundred and twenty-three thousand four hundred and fifty-six", "123456 to end"],
  ["two million five hundred thousand", "2500000 to end"],
  ["half", null],
  ["a boat", null],
  ["one two", "1 to two"],
  ["one million two years ago", "1000000 to two"],
  ["five thousand and three hundred", "5300 to end"],
  ["thirty-six trillion and five hundred boats", "36000000000500 to boats"],
  ["three million, two hundred & forty boats", "3000240 to boats"],
  ["three million, two hundred thousand boats", "3200000 to boats"],
  ["five thousand, two hundred of them", "5000 to ,"],
  ["six thousand, two hundred, and", "6000 to ,"],
  ["five thousand, two boats", "5000 to ,"],
  ["two dozen and five boats", "24 to and"],
  ["a million million", "1000000000000 to end"],
  ["two thousand 18", "2000 to 18"],
  ["minus forty", "-40 to end"],
  ["two dozen towns", "24 to towns"],
])("reads %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("patterns", () => {
  expect([threeDigits.test("300"), threeDigits.test("1,000")]).toEqual([true, false]);
});

test("the “and” of “between” is none of the number", () => {
  expect(read("between one hundred and fifty", 1)).toBe("100 to and");
});

test("each number word is reached", () => {
  for (const row of readTable("numberWords"))
    expect(read(`${row.word ?? ""} boats`)).toBe(`${row.value ?? ""} to boats`);
});
