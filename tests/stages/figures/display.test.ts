import { expect, test } from "vitest";
import { capitalisedWord, looseSpaces, whiteSpace } from "../../../pipeline/stages/figures/display.ts";
import { figureIn } from "./oneSentence.ts";

test.each([
  ["Over 1,200 sailors came.", "more than 1,200 sailors"],
  ["It cost $3.2 billion.", "$3.2 billion"],
  ["It cost NZ $ 26 million.", "NZ$26 million"],
  ["It cost Rs 500.", "Rs 500"],
  ["Six boats sank.", "six boats"],
  ["A few boats sank.", "a few boats"],
  ["Hundreds dead.", "hundreds of people"],
  ["Dozens of boats sank.", "dozens of boats"],
  ["Between 3 and 5 boats sank.", "between 3 and 5 boats"],
  ["It was a three-nation pact.", "three-nation"],
  ["The toll: about 30 dead.", "about 30 people"],
  ["Some 60 % of the voters came.", "about 60% of the voters"],
  ["Fewer than 4 boats sank.", "less than 4 boats"],
  ["40 or more boats sank.", "at least 40 boats"],
  ["It  was 5\u00a0 km.", "5 km"],
])("%s", (text, display) => {
  expect(figureIn(text).display).toBe(display);
});

test("patterns", () => {
  expect(["NZ $ 26".replace(looseSpaces, ""), "26 million".replace(looseSpaces, "")]).toEqual([
    "NZ$26",
    "26 million",
  ]);
  expect(["a \n b".replace(whiteSpace, " "), "ab".replace(whiteSpace, " ")]).toEqual(["a b", "ab"]);
  expect([capitalisedWord.test("Six"), capitalisedWord.test("A few"), capitalisedWord.test("US$5")]).toEqual([
    true,
    true,
    false,
  ]);
});
