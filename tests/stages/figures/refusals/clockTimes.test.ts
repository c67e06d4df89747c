import { expect, test } from "vitest";
import { hour, minute, pastMinutes } from "../../../../pipeline/stages/figures/refusals/clockTimes.ts";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["It began at 9:30 p.m. there.", "9:30 p.m."],
  ["It began at 22:30 there.", "22:30"],
  ["It began at 5am there.", "5am"],
  ["It began at 5-7pm there.", "5-7pm"],
  ["It began at 10.45pm GMT there.", "10.45pm GMT"],
  ["It began at three o’clock there.", "three o’clock"],
  ["It ended after 2:03:45 there.", "2:03:45"],
  ["It began at ten past five there.", "ten past five"],
  ["It began at 20 minutes past 5 there.", "20 minutes past 5"],
  ["It began at 12 noon there.", "12 noon"],
])("%s", (text, time) => {
  expect(nonFiguresIn(text)).toEqual([`${time}: time`]);
});

test("other numbers are no times", () => {
  expect(figuresIn("They saw 5 amps and 12 pm-engines.").map((row) => row.value)).toContain("5");
  expect(figuresIn("They sailed past 5 boats.").map((row) => row.value)).toEqual(["5"]);
  expect(figuresIn("Two sailed past 5 boats.").map((row) => row.value)).toContain("5");
  expect(nonFiguresIn("It was 3:5 there.")).toEqual(["3:5: other"]);
});

test("patterns", () => {
  expect([hour.test("10.45"), hour.test("25")]).toEqual([true, false]);
  expect([minute.test("05"), minute.test("60")]).toEqual([true, false]);
  expect([pastMinutes.test("20"), pastMinutes.test("60"), pastMinutes.test("05")]).toEqual([
    true,
    false,
    false,
  ]);
});
