import { expect, test } from "vitest";
import { apostrophe, gameConsole, shouted } from "../../../../pipeline/stages/figures/refusals/names.ts";
import { hasCapital, startingVerb } from "../../../../pipeline/stages/figures/refusals/names.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["The M5S party won.", "M5S"],
  ["The party (M5S) won.", "M5S"],
  ["They have COVID-19 there.", "COVID-19"],
  ["They sold an F-150 there.", "F-150"],
  ["They use 3D there.", "3D"],
  ["They use 4x4 cars.", "4x4"],
  ["They flew a Boeing 737 there.", "737"],
  ["They like the iPhone 11 there.", "11"],
  ["They flew the 787 Dreamliner there.", "787"],
  ["They saw the Group of Seven there.", "Seven"],
  ["As Zero Hedge put it.", "Zero"],
])("%s", (text, name) => {
  expect(nonFiguresIn(text)).toEqual([`${name}: name`]);
});

test.each([
  ["Hamas took 250 captives.", "250"],
  ["Gaza 1,200 died.", "1200"],
  ["On Friday 12 came.", "12"],
  ["At Least 31 Killed in Storm", "31"],
  ["Storm Killed 31 in Rome", "31"],
  ["Killing 31, it passed.", "31"],
  ["They paid USD10m for it.", "10000000"],
  ["They ran 5km there.", "5"],
  ["Two Men Dead in Rome", "2"],
  ["The Tesla 12% rise came.", "12"],
])("is a figure: %s", (text, value) => {
  expect(figuresIn(text).map((row) => row.value)).toEqual([value]);
});

test("a contracted pronoun is no name", () => {
  expect(figuresIn("We’ve 30 in all.").map((row) => row.value)).toEqual(["30"]);
  expect(apostrophe.test("We’ve")).toBe(true);
  expect(apostrophe.test("We")).toBe(false);
});

test("patterns", () => {
  expect([startingVerb.test("killing"), startingVerb.test("boeing"), startingVerb.test("july")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([hasCapital.test("iPhone"), hasCapital.test("boeing")]).toEqual([true, false]);
});

test("patterns of consoles and headlines", () => {
  expect([gameConsole.test("PS5"), gameConsole.test("PS50")]).toEqual([true, false]);
  expect([shouted.test("DEMANDS"), shouted.test("NATO")]).toEqual([true, false]);
});

test("“7-Eleven” and “Covid -19” are names, “PS5m” is money", () => {
  expect(nonFiguresIn("They met at a 7-Eleven.")).toEqual(["7-Eleven: name"]);
  expect(nonFiguresIn("They ran Covid -19 tests.")).toEqual(["-19: name"]);
  expect(figuresIn("It cost PS5m.").map((row) => row.unit)).toEqual(["GBP"]);
  expect(figuresIn("They DEMANDED 30 SECTIONS.").map((row) => row.unit)).toEqual(["section"]);
});
