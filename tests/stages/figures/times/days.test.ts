import fc from "fast-check";
import { expect, test } from "vitest";
import {
  daysAfter,
  months,
  oneDay,
  week,
  weekdayOf,
  wholeYear,
  yearAndMonth,
} from "../../../../pipeline/stages/figures/times/days.ts";

test("periods", () => {
  expect(months(2024, 2, 1)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(months(2024, 0, 1)).toEqual({ from: "2023-12-01", to: "2023-12-31" });
  expect(months(2024, 11, 3)).toEqual({ from: "2024-11-01", to: "2025-01-31" });
  expect(wholeYear(2023)).toEqual({ from: "2023-01-01", to: "2023-12-31" });
  expect(week("2024-03-08", 0)).toEqual({ from: "2024-03-04", to: "2024-03-10" });
  expect(oneDay("2024-03-08")).toEqual({ from: "2024-03-08", to: "2024-03-08" });
  expect(weekdayOf("2024-03-04")).toBe(0);
  expect(yearAndMonth("2024-03-08")).toEqual({ year: 2024, month: 3 });
});

test("days added and taken away again lead back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(daysAfter(daysAfter("2024-02-29", days), -days)).toBe("2024-02-29");
    }),
  );
});
