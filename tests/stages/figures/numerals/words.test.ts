import { expect, test } from "vitest";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { wordsAt } from "../../../../pipeline/stages/figures/numerals/words.ts";
import { piecesOf } from "../oneSentence.ts";

function read(text: string, index = 0): string | null {
  const all = piecesOf(text);
  const numeral = wordsAt(all, index);
  return numeral && `${formatDecimal(numeral.low)} to ${all[numeral.end]?.text ?? "end"}`;
}

test.each([
  ["twenty-three boats", "23 to boats"],
  ["Twenty three boats", "23 to boats"],
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
  ["five thousand and three hundred", "5000 to and"],
  ["two dozen towns", "24 to towns"],
])("reads %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("the “and” of “between” is none of the number", () => {
  expect(read("between one hundred and fifty", 1)).toBe("100 to and");
});

test("each number word is reached", () => {
  for (const row of readTable("numberWords"))
    expect(read(`${row.word ?? ""} boats`)).toBe(`${row.value ?? ""} to boats`);
});
