import { expect, test } from "vitest";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import { plainNumberAt, shareAt } from "../../../../pipeline/stages/figures/numerals/shares.ts";
import { piecesOf } from "../oneSentence.ts";

function read(text: string): string | null {
  const share = shareAt(piecesOf(text), 0);
  return share && formatDecimal(share.value);
}

test.each([
  ["one in five", "0.2"],
  ["1 in 1,000", "0.001"],
  ["nine out of 10", "0.9"],
  ["12 out of 13", "0.923076923077"],
  ["one of every nine", "0.111111111111"],
  ["eight of 10", "0.8"],
  ["1 over 20", "0.05"],
  ["one over three.", "0.333333333333"],
])("reads %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  "12 in 14 games",
  "two over three hours",
  "3 over 0",
  "one of two brothers",
  "three in the car",
  "10 out of 9",
  "two in seventeen",
])("is none: %s", (text) => {
  expect(read(text)).toBeNull();
});

test("a plain number has no point and no scale", () => {
  const ends = ["12 men", "1.5 men", "2 million"].map(
    (text) => plainNumberAt(piecesOf(text), 0)?.end ?? null,
  );
  expect(ends).toEqual([1, null, null]);
});

test("a share before a noun has hyphens", () => {
  const value = (text: string) => {
    const share = shareAt(piecesOf(text), 0);
    return share && formatDecimal(share.value);
  };
  expect(value("one-in-four chance")).toBe("0.25");
  expect(value("one-in-a-million chance")).toBe("0.000001");
  expect(value("one-in-all device")).toBeNull();
});
