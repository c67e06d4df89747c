import { expect, test } from "vitest";
import { figureIn, figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["They paid $70 a barrel.", "$70", "[bbl_us]", "$70 a barrel"],
  ["They paid $3 per share.", "$3", "share", "$3 per share"],
  ["They pump 5 million barrels a day.", "5 million barrels", "d", "5 million barrels a day"],
  ["It costs $80/kg.", "$80", "kg", "$80 /kg"],
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
