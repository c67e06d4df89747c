import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

const rows = (text: string) =>
  figuresIn(text).map(({ text: printed, amount, low_inclusive, high_inclusive }) => [
    printed,
    amount,
    low_inclusive,
    high_inclusive,
  ]);

test("two bounds make an interval", () => {
  expect(rows("The crowd was greater than 120 and smaller than 450.")).toEqual([
    ["greater than 120 and smaller than 450", "120–450", false, false],
  ]);
  expect(rows("They want at most 90 and at least 20 boats.")).toEqual([
    ["at most 90 and at least 20", "20–90", true, true],
  ]);
});

test("bounds that leave nothing between stay two", () => {
  expect(rows("More than 45 and less than 15 came.")).toHaveLength(2);
  expect(rows("More than 40 boats and less than 10 cars came.")).toHaveLength(2);
});
