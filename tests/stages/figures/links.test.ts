import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

test("what says an amount again points at it, also two in one pair of brackets", () => {
  const equivalents = (text: string) => figuresIn(text).map((row) => row.equivalentOf);
  expect(equivalents("It is 300 miles (480 km) away.")).toEqual([null, 0]);
  expect(equivalents("It cost 9 million euros ($10 million / £8 million).")).toEqual([null, 0, 0]);
  expect(equivalents("It is 300 miles away.")).toEqual([null]);
});

test.each([
  ["12 of the 90 firms closed.", [1, null]],
  ["A third of its 2.3 million residents left.", [1, null]],
  ["They freed five of 20 men.", [1, null]],
  ["Less than half of 1 percent left.", [null, null]],
  ["They lost thousands of $12 jobs.", [null, null]],
  ["12 firms of 90 million people closed.", [null, null]],
  ["Of the 90 passengers, 12 died.", [null, 0]],
  ["It has 90 firms, 12 of them new.", [null, 0]],
  ["They saw 90 people, including 12 children.", [null, 0]],
  ["They saw 90 people, 12 dogs and a cat.", [null, null]],
])("a part points at its whole: %s", (text, shares) => {
  expect(figuresIn(text).map((row) => row.shareOf)).toEqual(shares);
});

test("all figures of a change point at its start and end", () => {
  const changes = (text: string) => figuresIn(text).map((row) => [row.changeFrom, row.changeTo]);
  expect(changes("Sales rose 5% to $3 billion from $2.9 billion.")).toEqual([
    [2, 1],
    [2, null],
    [null, 1],
  ]);
  expect(changes("It cost $3, up from $2.")).toEqual([
    [1, null],
    [null, 0],
  ]);
  expect(changes("Sales rose 5% and costs fell 3%.")).toEqual([
    [null, null],
    [null, null],
  ]);
});
