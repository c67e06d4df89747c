import { expect, test } from "vitest";
import { byCodeUnit, byNumbers } from "../../pipeline/lib/compare.ts";

test("strings stand in the order of their code units, not of a locale", () => {
  expect(["é", "a", "Z", "\u{1f600}", "\ufffd"].sort(byCodeUnit)).toEqual([
    "Z",
    "a",
    "é",
    "\u{1f600}",
    "\ufffd",
  ]);
});

test("lists of numbers are compared by their first difference", () => {
  expect(byNumbers([1, 5, 0], [1, 2, 9])).toBeGreaterThan(0);
  expect(byNumbers([1, 2], [1, 2])).toBe(0);
});
