import { expect, test } from "vitest";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["They dropped into the bottom three.", "three"],
  ["She is back in the top 10 after the race.", "10"],
])("%s", (text, printed) => {
  expect(nonFiguresIn(text)).toEqual([`${printed}: name`]);
  expect(figuresIn(text)).toEqual([]);
});

test.each([
  ["The top three teams go on.", "3"],
  ["The top 10 percent pay more.", "10"],
  ["The top two of them go on.", "2"],
])("%s", (text, value) => {
  expect(figuresIn(text).map((row) => row.value)).toEqual([value]);
});
