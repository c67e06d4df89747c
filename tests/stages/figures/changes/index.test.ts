import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";

test("tells what the number is to the change", () => {
  const roles = (text: string) =>
    figuresIn(text).map((row) => `${row.text} ${row.change} ${row.change_role ?? ""}`);
  expect(roles("Sales rose sharply by 5% to $2bn from $1.9bn.")).toEqual([
    "5% up delta",
    "$2bn up to",
    "$1.9bn up from",
  ]);
  expect(roles("It fell from 7% to 5%.")).toEqual(["7% down from", "5% down to"]);
  expect(roles("A drop of 12% came.")).toEqual(["12% down delta"]);
  expect(roles("Prices were 3% lower.")).toEqual(["3% down delta"]);
  expect(roles("It stood at 3%.")).toEqual(["3% none "]);
});

test("from more to less nothing but a fall leads", () => {
  const rows = figuresIn("The share went from 48 to 41 percent.");
  expect(rows.map((row) => [row.value, row.change, row.change_role])).toEqual([
    ["48", "down", "from"],
    ["41", "down", "to"],
  ]);
});

test.each([
  ["The index fell from 500 by 20.", ["500 down from", "20 down delta"]],
  ["It was a 10% drop from the 95% of 2010.", ["10% down delta", "95% down from"]],
  ["It slid from 58% in the last poll to 55%.", ["58% down from", "55% down to"]],
  ["Visits went from 41 to 48.", ["41 up from", "48 up to"]],
  ["It cut its forecast from 3 to 4% to 1 to 2%.", ["3 to 4% down from", "1 to 2% down to"]],
  ["An increase in visitors from 12 countries came.", ["12 none "]],
  ["It was down from 12 firms.", ["12 down from"]],
  ["The rate fell below 5%.", ["below 5% down to"]],
  ["It rose over 5%.", ["over 5% up delta"]],
  ["It grew at 5%.", ["5% up delta"]],
  ["It was up at $5.", ["$5 up level"]],
  ["Membership rose by 20 to 480.", ["20 up delta", "480 up to"]],
  ["It fell 80 points, or 1%, to 7,900.", ["80 down delta", "1% down delta", "7,900 down to"]],
  ["It raised $3 million to $2 million of others.", ["$3 million none ", "$2 million none "]],
  ["It rose $2 (5%).", ["$2 up delta", "5% up delta"]],
  ["Two drops ($2 and 5%) came.", ["Two none ", "$2 none ", "5% none "]],
  ["It raised the price by 5 cents to 45 cents.", ["5 cents up delta", "45 cents up to"]],
  ["It fell as low as $3.", ["as low as $3 down to"]],
  ["It rose 15 to 20%.", ["15 to 20% up delta"]],
])("where the number stands in the change: %s", (text, told) => {
  expect(figuresIn(text).map((row) => `${row.text} ${row.change} ${row.change_role ?? ""}`)).toEqual(told);
});
