import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

const equivalents = (text: string) => figuresIn(text).map((row) => row.equivalentOf);

test.each([
  "It cost 9 million euros ($10 million) there.",
  "The wall is 30 metres (about 100 feet) high.",
  "They ran 1 mile, or 1.6 km, a day.",
  "They ran 1 mile or about 1.6 km.",
])("the same amount in another unit: %s", (text) => {
  expect(equivalents(text)).toEqual([null, 0]);
});

test.each([
  "It is 500 miles (8 hours) away.",
  "It cost $9 ($10 later) there.",
  "It is 300 miles and 480 km away.",
  "It takes two hours or three days.",
  "It cost $9 / €8 there.",
])("what is no other unit of the same kind is none: %s", (text) => {
  expect(equivalents(text)).toEqual([null, null]);
});

test("it changes as its amount does, and has no bound of its own", () => {
  const rows = figuresIn("It fell by more than 2 miles (3.2 km).");
  expect(rows.map((row) => [row.change, row.qualifier])).toEqual([
    ["down", "more_than"],
    ["down", "exact"],
  ]);
});
