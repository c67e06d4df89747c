import { expect, test } from "vitest";
import { figureIn, figuresIn } from "../oneSentence.ts";

test.each([
  ["It was millions of dollars.", "millions of dollars", "2000000–10000000", "USD"],
  ["It took half an hour.", "half an hour", "0.5", "h"],
  ["It took a few days.", "a few days", "3–10", "d"],
  ["It took decades.", "decades", "20–100", "a"],
  ["It took two decades.", "two decades", "20", "a"],
  ["It was an 11-year lull.", "11-year", "11", "a"],
  ["It rose 50 basis points.", "50 basis points", "0.5", "percentage_points"],
  ["They found 30 boats.", "30", "30", "boat"],
  ["It took half-an-hour.", "half-an-hour", "0.5", "h"],
  ["It rose 0.5 of a percentage point.", "0.5 of a percentage point", "0.5", "percentage_points"],
  ["They walked 20+ miles.", "20+ miles", "20", "[mi_i]"],
  ["Some 12 p.c. of them left.", "Some 12 p.c.", "12", "%"],
  ["The oven reached 350F in no time.", "350F", "350", "[degF]"],
  ["It hit 18C/64F at noon.", "18C", "18", "Cel"],
])("%s", (text, printed, amount, unit) => {
  expect(figureIn(text)).toMatchObject({ text: printed, amount, unit });
});

test("the unit has its place", () => {
  const text = "It cost NZ$ 26 million.";
  const { unit } = figureIn(text).spans;
  expect(unit && text.slice(unit.start, unit.end)).toBe("NZ$");
});

test("letters that are degrees only where a temperature is told", () => {
  const unit = (text: string) => figureIn(text).unit;
  expect(unit("It reached 35C in the shade.")).toBe("Cel");
  expect(unit("12 C melting point.")).toBe("Cel");
  expect(figuresIn("They flew a Boeing 777F home.")).toEqual([]);
  expect(figuresIn("They filed a 13F today.")).toEqual([]);
  expect(unit("Coastal towns, 31C, were cooler.")).toBe("Cel");
});
