import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

const amounts = (text: string) => figuresIn(text).map((row) => [row.text, row.amount, row.unit]);

test.each([
  [
    "The lamp was nineteen dollars and thirty-five cents.",
    "nineteen dollars and thirty-five cents",
    "19.35",
    "USD",
  ],
  ["It cost 15 dollars 50.", "15 dollars 50", "15.5", "USD"],
  ["He is 5 feet 2 inches tall.", "5 feet 2 inches", "62", "[in_i]"],
  ["It took 2 hours and 30 minutes.", "2 hours and 30 minutes", "150", "min"],
  ["The baby weighs 7 pounds 3 ounces.", "7 pounds 3 ounces", "115", "[oz_av]"],
])("%s", (text, printed, amount, unit) => {
  expect(amounts(text)).toEqual([[printed, amount, unit]]);
});

test("other neighbours stay two", () => {
  expect(amounts("It took 2 hours and 3 miles.")).toHaveLength(2);
  expect(amounts("They paid $15 and 50 clerks left.")).toHaveLength(2);
  expect(amounts("It cost 15 dollars 50 times.")).toHaveLength(2);
});
