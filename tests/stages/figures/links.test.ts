import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

const equivalents = (text: string) => figuresIn(text).map((row) => row.equivalentOf);

test("the same amount in another unit, in brackets", () => {
  expect(equivalents("It is 300 miles (480 km) away.")).toEqual([null, 0]);
  expect(equivalents("It cost 9 million euros ($10 million) there.")).toEqual([null, 0]);
});

test("what is no other unit of the same kind is no equivalent", () => {
  expect(equivalents("It is 500 miles (8 hours) away.")).toEqual([null, null]);
  expect(equivalents("It cost $9 ($10 later) there.")).toEqual([null, null]);
  expect(equivalents("It is 300 miles and 480 km away.")).toEqual([null, null]);
});

test("a part points at its whole", () => {
  const shares = (text: string) => figuresIn(text).map((row) => row.shareOf);
  expect(shares("12 of the 90 firms closed.")).toEqual([1, null]);
  expect(shares("A third of its 2.3 million residents left.")).toEqual([1, null]);
  expect(shares("12 firms of 90 million people closed.")).toEqual([null, null]);
});
