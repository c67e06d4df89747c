import { expect, test } from "vitest";
import { measureAfter, singleLetter, unitNamed } from "../../../../pipeline/stages/figures/units/measures.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

test("symbols need digits, and the attached ones no space", () => {
  expect(measureAfter(piecesOf("five m"), 1, false)).toBeNull();
  expect(measureAfter(piecesOf("5 in the"), 1, true)).toBeNull();
  expect(measureAfter(piecesOf("5in"), 1, true)?.unit.code).toBe("[in_i]");
  expect(measureAfter(piecesOf("5 mw"), 1, true)).toBeNull();
});

test("a unit that goes on is another unit", () => {
  expect(measureAfter(piecesOf("5 km/q"), 1, true)).toBeNull();
  expect(measureAfter(piecesOf("5 km²"), 1, true)?.unit.code).toBe("km2");
  expect(measureAfter(piecesOf("5 lb-ft"), 1, true)?.unit.code).toBe("[ft_i].[lbf_av]");
});

test("after “per” a unit is named without a number", () => {
  expect(unitNamed(piecesOf("square foot"), 0)?.unit.code).toBe("[sft_i]");
  expect(unitNamed(piecesOf("share"), 0)).toBeNull();
});

test.each([
  ["The crate holds 20 [kg].", "20 [kg]", "20", "kg"],
  ['A shelf 11" wide fell.', '11"', "11", "[in_i]"],
  ["The goalkeeper is 6'2\" tall.", "6'2\"", "74", "[in_i]"],
  ["Highs of 21C-26C came.", "21C-26C", "21–26", "Cel"],
  ["A 2,000-square-foot barn burned.", "2,000-square-foot", "2000", "[sft_i]"],
  ["A strip 5 m-long tore.", "5 m", "5", "m"],
])("%s", (text, printed, amount, unit) => {
  expect(figureIn(text)).toMatchObject({ text: printed, amount, unit });
});

test("letters with a hyphen after them belong to a word or a code", () => {
  expect(figureIn("He sold 5 t-shirts.")).toMatchObject({ unit: "t-shirt", kind: "count" });
  expect(measureAfter(piecesOf("24703 L-202"), 1, true)).toBeNull();
  expect(figuresIn('She said: "We need 11" and left.')).toMatchObject([{ text: "11", unit: null }]);
  expect(singleLetter.test("L")).toBe(true);
  expect(singleLetter.test("km")).toBe(false);
});
