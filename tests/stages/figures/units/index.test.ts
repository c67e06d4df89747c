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
});
