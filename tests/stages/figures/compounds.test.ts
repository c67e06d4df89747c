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
  ["It is one kuai and six mao two.", "one kuai and six mao two", "1.62", "CNY"],
  ["It is 4 euros and 35 cents.", "4 euros and 35 cents", "4.35", "EUR"],
  ["It took 1 hour, 5 minutes and 10 seconds.", "1 hour, 5 minutes and 10 seconds", "3910", "s"],
  ["He got three years and six months.", "three years and six months", "42", "mo"],
  ["A 6-foot-4 striker came.", "6-foot-4", "76", "[in_i]"],
  ["A 5-foot-11-inch striker came.", "5-foot-11-inch", "71", "[in_i]"],
  ["The coach is 5 foot 2.", "5 foot 2", "62", "[in_i]"],
  ["The jockey weighs 11st 4lb.", "11st 4lb", "158", "[lb_av]"],
  ["The cat weighs 7 lbs. 3 oz. now.", "7 lbs. 3 oz", "115", "[oz_av]"],
  ["She is 5ft 6in tall.", "5ft 6in", "66", "[in_i]"],
  ["He served three years and a half in jail.", "three years and a half", "3.5", "a"],
  ["It took an hour and a half to land.", "an hour and a half", "1.5", "h"],
  ["She ran it in 2h 30m there.", "2h 30m", "150", "min"],
  ["The path is a mile and a half.", "a mile and a half", "1.5", "[mi_i]"],
])("%s", (text, printed, amount, unit) => {
  expect(amounts(text)).toEqual([[printed, amount, unit]]);
});

test("other neighbours stay two", () => {
  expect(amounts("It took 2 hours and 3 miles.")).toHaveLength(2);
  expect(amounts("They paid $15 and 50 clerks left.")).toHaveLength(2);
  expect(amounts("It lasts between 1 hour and 30 minutes.")).not.toHaveLength(1);
  expect(amounts("It took 2 hours and a half loaf.")).toHaveLength(2);
  expect(amounts("It cost 12 cents 50.")).toHaveLength(2);
  expect(amounts("They built 3 feet 14 inches apart.")).toHaveLength(2);
  expect(amounts("It cost 15 dollars 50 times.")).toHaveLength(2);
});
