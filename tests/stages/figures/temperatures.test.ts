import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

test.each([
  ["It was 15 degrees below zero there.", ["15 degrees below zero: -15 deg"]],
  ["It was 15 degrees Celsius below zero there.", ["15 degrees Celsius below zero: -15 Cel"]],
  ["It fell to 15 below zero there.", ["15 below zero: -15 deg"]],
  ["It fell by 15% below zero demand.", ["15%: 15 %", "zero: 0 demand"]],
])("%s", (text, expected) => {
  expect(figuresIn(text).map((row) => `${row.text}: ${row.amount} ${String(row.unit)}`)).toEqual(expected);
});
