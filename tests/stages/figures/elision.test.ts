import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

const units = (text: string) => figuresIn(text).map((row) => `${row.amount} ${row.unit ?? "?"}`);

test.each([
  ["They took 250 captives, with only 100 being released.", ["250 captive", "100 captive"]],
  ["They saved 500 sailors and 80 more later.", ["500 sailor", "80 sailor"]],
  ["They hit 250 targets, 40 of them at sea.", ["250 target", "40 target"]],
  ["The storm killed 31 and left 30 homeless.", ["31 person", "30 person"]],
  ["Hundreds dead in storm", ["200–1000 person"]],
  ["The death toll may pass a thousand soon.", ["1000 death"]],
])("%s", (text, expected) => {
  expect(units(text)).toEqual(expected);
});

test("what is listed or measured stands for nothing before it", () => {
  expect(units("She has two sons, 10 and 12, and a cat.")).toEqual(["2 son", "10 ?", "12 ?"]);
  expect(units("They won 22 games and averaged 4.5 there.")).toEqual(["22 game", "4.5 ?"]);
  expect(units("They sold 22 boats and made millions while others lost.")).toEqual([
    "22 boat",
    "2000000–10000000 ?",
  ]);
  expect(units("They saw 22 boats.\nOnly 12 sank.")).toEqual(["22 boat", "12 ?"]);
});
