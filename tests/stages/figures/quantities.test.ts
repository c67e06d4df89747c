import { expect, test } from "vitest";
import { figureIn, figuresIn } from "./oneSentence.ts";

test("a sign before the currency makes a debit", () => {
  expect(figureIn("It made -$5 million.")).toMatchObject({ text: "-$5 million", value: "-5000000" });
  expect(figureIn("It made $-5 million.")).toMatchObject({ value: "-5000000" });
  expect(figureIn("It made minus $5 million.")).toMatchObject({
    text: "minus $5 million",
    value: "-5000000",
  });
});

test("a currency sign belongs to one number only", () => {
  expect(figuresIn("They had 2€ 12 times.").map((row) => row.text)).toEqual(["2€", "12"]);
});

test("a qualifier leaves the number before it alone", () => {
  expect(figuresIn("They had 1,200about 30 boats.").map((row) => row.text)).toEqual(["30"]);
});
