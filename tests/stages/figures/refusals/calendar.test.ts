import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import {
  dayEnd,
  dayNumber,
  isYear,
  monthEnd,
  weekdayEnd,
  yearNumber,
} from "../../../../pipeline/stages/figures/refusals/calendar.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { nonFiguresIn, piecesOf } from "../oneSentence.ts";

test("each form of each month is reached", () => {
  for (const { forms } of readTable("months")) {
    for (const form of items(forms)) expect(nonFiguresIn(`It was ${form} 12.`)).toEqual([`${form} 12: date`]);
  }
});

test("a month needs its capital letter", () => {
  expect(monthEnd(piecesOf("may 12"), 0)).toBeNull();
  expect(monthEnd(piecesOf("Sept. 12"), 0)).toBe(2);
});

test("parts of dates", () => {
  expect(weekdayEnd(piecesOf("Fri., May"), 0)).toBe(3);
  expect(weekdayEnd(piecesOf("May"), 0)).toBe(0);
  expect(dayEnd(piecesOf("21-23"), 0)).toBe(3);
  expect(dayEnd(piecesOf("21st"), 0)).toBe(2);
  expect(dayEnd(piecesOf("21km"), 0)).toBeNull();
  expect(dayEnd(piecesOf("32"), 0)).toBeNull();
  expect([isYear(piecesOf("2017"), 0), isYear(piecesOf("2017s"), 0), isYear(piecesOf("2,017"), 0)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("patterns", () => {
  expect([dayNumber.test("31"), dayNumber.test("32")]).toEqual([true, false]);
  expect([yearNumber.test("1066"), yearNumber.test("999")]).toEqual([true, false]);
});
