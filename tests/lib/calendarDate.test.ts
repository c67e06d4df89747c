import fc from "fast-check";
import { expect, test } from "vitest";
import { isCalendarDate } from "../../pipeline/lib/calendarDate.ts";

test.each(["2024-02-29", "2000-02-29", "1999-12-31", "2024-04-30"])("%s is a day", (value) => {
  expect(isCalendarDate(value)).toBe(true);
});

test.each([
  "2023-02-29",
  "1900-02-29",
  "2024-04-31",
  "2024-13-01",
  "2024-00-10",
  "2024-01-00",
  "2024-1-1",
  "2024",
])("%s is no day", (value) => {
  expect(isCalendarDate(value)).toBe(false);
});

test.each(["", "2024-01-01T10:00:00Z", "16.08.2024", " 2024-01-01", "2024-01-01\n"])(
  "%j is no date",
  (value) => {
    expect(isCalendarDate(value)).toBe(false);
  },
);

test("agrees with the calendar of the language", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
      (date) => {
        expect(isCalendarDate(date.toISOString().slice(0, 10))).toBe(true);
      },
    ),
  );
});
