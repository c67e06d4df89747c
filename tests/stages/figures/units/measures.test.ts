import { expect, test } from "vitest";
import { decimalOf, formatDecimal, integer, multiply } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { measureAfter, unitNamed } from "../../../../pipeline/stages/figures/units/measures.ts";
import { figureIn, piecesOf } from "../oneSentence.ts";

test("each form of each unit is reached", () => {
  for (const { code, name, kind, factor, words, symbols, attached } of readTable("units")) {
    const value = formatDecimal(multiply(integer(25), decimalOf(factor ?? "")));
    const expected = { unit: code, unit_name: name, kind, value };
    for (const form of items(words))
      expect(figureIn(`It was at 25 ${form} there`), form).toMatchObject(expected);
    for (const form of items(symbols))
      expect(figureIn(`It was at 25 ${form} there`), form).toMatchObject(expected);
    for (const form of items(attached))
      expect(figureIn(`It was at 25${form} there`), form).toMatchObject(expected);
  }
});

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
