import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { readNumber } from "../../../pipeline/stages/segment/numbers.ts";

const numberIn = (text: string): string | undefined => {
  const [piece] = readNumber(text, 0);
  return piece && `${text.slice(piece.start, piece.end)} ${piece.kind}`;
};

test.each([
  ["1,200.", "1,200 number"],
  ["3.5,", "3.5 number"],
  [".45-calibre", ".45 number"],
  ["7:30pm", "7:30 number"],
  ["9/11", "9/11 number"],
  ["11/28/2000", "11/28/2000 number"],
  ["11-28-2000", "11-28-2000 number"],
  ["555-0123", "555-0123 number"],
  ["1-800-555-0123", "1-800-555-0123 number"],
  ["12345-6789", "12345-6789 number"],
  ["+44", "+44 number"],
  ["2½", "2½ number"],
  ["½", "½ number"],
  ["5-10", "5 number"],
  ["10-year", "10 number"],
  ["20th", "20th word"],
  ["50,000th", "50,000th word"],
  ["1990s", "1990s word"],
  ["1990's", "1990's word"],
  ["2016's", "2016 number"],
  ["4A", "4A word"],
  ["١٢", "١٢ number"],
])("the number in %s is %s", (text, expected) => {
  expect(numberIn(text)).toBe(expected);
});

test.each(["A4", "-5", ".", "+", "five", ""])("there is none in %j", (text) => {
  expect(numberIn(text)).toBeUndefined();
});

test.each(readTable("attachedUnits").map(({ unit = "" }) => unit))("5%s is a number with a unit", (unit) => {
  expect(numberIn(`5${unit}`)).toBe("5 number");
  expect(numberIn(`5${unit.toUpperCase()}`)).toBe("5 number");
});
