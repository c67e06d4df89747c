import { expect, test } from "vitest";
import { figureIn, figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["They paid $70 a barrel.", "$70", "[bbl_us]", "$70 a barrel"],
  ["They paid $3 per share.", "$3", "share", "$3 per share"],
  ["They pump 5 million barrels a day.", "5 million barrels", "d", "5 million barrels a day"],
  ["It costs $80/kg.", "$80", "kg", "$80/kg"],
  ["It pumps 40,000 barrels daily.", "40,000 barrels", "d", "40,000 barrels daily"],
  ["They pay £900 per annum.", "£900", "a", "£900 per annum"],
  ["Gas costs $9 per 1,000 cubic feet.", "$9", "1000.[cft_i]", "$9 per 1,000 cubic feet"],
  ["It was 3 cases per million people.", "3", "1000000.person", "3 cases per million people"],
  ["It was 5 losses per 1,000 live births.", "5", "1000.birth", "5 losses per 1,000 live births"],
  ["It was 12 deaths per 100,000 people.", "12", "100000.person", "12 deaths per 100,000 people"],
])("%s", (text, printed, unit, display) => {
  expect(figureIn(text)).toMatchObject({ text: printed, per_unit: unit, display });
});

test("an article alone makes no rate", () => {
  expect(figureIn("It gave $3 a boost.").per_unit).toBeNull();
});

test("the base of a rate is no figure", () => {
  expect(figuresIn("It was 12 deaths per 100,000 people.").map((figure) => figure.text)).toEqual(["12"]);
  expect(nonFiguresIn("It was 12 deaths per 100,000 people.")).toEqual(["100,000: other"]);
});

test("a rate behind a counted noun, a century and a hyphen; “a year earlier” is a time", () => {
  const rate = (text: string) => figureIn(text).per_unit;
  expect(rate("They ran 30 tests per day.")).toBe("d");
  expect(rate("It rose 11 feet per century.")).toBe("100.a");
  expect(rate("It is a 12-cent-a-share gain.")).toBe("share");
  expect(rate("It was $6 a year earlier.")).toBeNull();
});

test("what follows a slash is a base only if it is a round hundred or thousand", () => {
  expect(figureIn("The van burns 9 l/100 km.")).toMatchObject({ unit: "L", per_unit: "100.km" });
  expect(figuresIn("It makes 300 hp/220 kW.").map((row) => row.per_unit)).toEqual([null, null]);
});

test("an adverb before a noun makes no rate", () => {
  expect(figureIn("They run 30 daily flights.").per_unit).toBeNull();
});

test("an equivalent may stand before the rate", () => {
  expect(figureIn("It earns 5 billion euros ($5.4 billion) a year.")).toMatchObject({
    unit: "EUR",
    per_unit: "a",
  });
});
