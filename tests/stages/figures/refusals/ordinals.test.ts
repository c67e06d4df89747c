import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { endsInFirst, ordinalEnd } from "../../../../pipeline/stages/figures/refusals/ordinals.ts";
import { figuresIn, nonFiguresIn, piecesOf } from "../oneSentence.ts";

test("each word is reached", () => {
  for (const { word } of readTable("ordinals")) {
    expect(nonFiguresIn(`It was the ${word ?? ""} time.`)).toEqual([`${word ?? ""}: ordinal`]);
  }
});

test.each([
  ["It was the 21st time.", "21st: ordinal"],
  ["It was the twenty-first time.", "twenty-first: ordinal"],
  ["First, they left.", "First: ordinal"],
  ["It is on Second Street.", "Second: name"],
  ["It is the Council (Second) there.", "Second: name"],
])("%s", (text, expected) => {
  expect(nonFiguresIn(text)).toEqual([expected]);
});

test("acronyms and seconds are no ordinals", () => {
  expect(ordinalEnd(piecesOf("FIRST"), 0)).toBeNull();
  expect(figuresIn("It took 30 seconds.").map((row) => row.unit)).toEqual(["s"]);
  expect(ordinalEnd(piecesOf("21 st"), 0)).toBeNull();
  expect(nonFiguresIn("It leaks 30 litres per second.")).toEqual([]);
});

test("patterns", () => {
  expect(["1", "21", "101"].every((digits) => endsInFirst.test(digits))).toBe(true);
  expect(["11", "12", "111"].some((digits) => endsInFirst.test(digits))).toBe(false);
});
