import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import {
  adverbEnding,
  isAside,
  isDeterminer,
  isNominal,
  isPreposition,
  isVerb,
  superlative,
} from "../../../../pipeline/stages/figures/measured/words.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { piecesOf } from "../oneSentence.ts";

test("each verb form of the table is found", () => {
  for (const { forms } of readTable("figureVerbs"))
    for (const form of items(forms)) expect(isVerb(piecesOf(`Boats ${form} here`), 1), form).toBe(true);
});

test.each([
  ["Sales rose here", 1, true],
  ["the rise here", 1, false],
  ["boats to slow down", 2, true],
  ["the expected price", 1, false],
  ["sales of combined goods", 2, false],
  ["prices expected today", 1, true],
  ["the best performing sector", 2, false],
  ["funds which range widely", 2, true],
  ["The tickets cost $5", 2, true],
  ["The index decline to 5", 2, true],
])("a verb in “%s” at %i: %s", (text, index, expected) => {
  expect(isVerb(piecesOf(text), index)).toBe(expected);
});

test("classes of words", () => {
  expect([isDeterminer("the"), isDeterminer("boat")]).toEqual([true, false]);
  expect([isPreposition("across"), isPreposition("boat")]).toEqual([true, false]);
  expect([isAside("sharply"), isAside("up"), isAside("boat")]).toEqual([true, true, false]);
  expect([isNominal(piecesOf("a boat"), 1), isNominal(piecesOf("a boat"), 0)]).toEqual([true, false]);
});

test("patterns", () => {
  expect([adverbEnding.test("sharply"), adverbEnding.test("fly")]).toEqual([true, false]);
  expect([superlative.test("biggest"), superlative.test("forest")]).toEqual([true, false]);
});
