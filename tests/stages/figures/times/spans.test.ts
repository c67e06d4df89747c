import { expect, test } from "vitest";
import {
  countAt,
  later,
  lengthOf,
  moved,
  plainCount,
} from "../../../../pipeline/stages/figures/times/spans.ts";
import { piecesOf } from "../oneSentence.ts";

const year = { days: 0, months: 12 };
const month = { days: 0, months: 1 };

test("lengths and counts", () => {
  expect([lengthOf("years"), lengthOf("decade"), lengthOf("metres")]).toEqual([
    year,
    { days: 0, months: 120 },
    null,
  ]);
  expect(countAt(piecesOf("twenty-five years"), 0)).toEqual({ count: 25, end: 3 });
  expect(countAt(piecesOf("a couple of years"), 0)).toEqual({ count: null, end: 3 });
  expect(countAt(piecesOf("a year"), 0)).toEqual({ count: 1, end: 1 });
  expect([plainCount.test("12"), plainCount.test("1.5")]).toEqual([true, false]);
});

test("periods are moved whole", () => {
  expect(moved({ from: "2024-02-01", to: "2024-02-29" }, year, -1)).toEqual({
    from: "2023-02-01",
    to: "2023-02-28",
  });
  expect(moved({ from: "2023-02-01", to: "2023-02-28" }, year, 1)).toEqual({
    from: "2024-02-01",
    to: "2024-02-29",
  });
  expect(moved({ from: "2024-03-31", to: "2024-03-31" }, month, -1)).toEqual({
    from: "2024-02-29",
    to: "2024-02-29",
  });
  expect(moved({ from: null, to: "2024-03-31" }, month, -1)).toBeNull();
});

test("no date outside the calendar", () => {
  expect(later("2024-03-08", year, -2000)).toBeNull();
  expect(later("2024-03-08", { days: 1, months: 0 }, 9999)).toBe("2051-07-24");
});
