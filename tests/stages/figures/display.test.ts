import { expect, test } from "vitest";
import {
  capitalisedWord,
  looseSpaces,
  ownLink,
  rateOpening,
  whiteSpace,
} from "../../../pipeline/stages/figures/display.ts";
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
  ["They saw 20 or 300 ships.", "20 ships"],
  ["Hundreds, if not thousands, of boats sank.", "hundreds of boats"],
  ["The “dozens” of boats sank.", "dozens of boats"],
  ["They saw 25 million more people.", "25 million more people"],
  ["Dozens more boats sank.", "dozens more boats"],
  ["They may add another boat or two.", "two boats"],
  ["Nearly half the world’s people agreed.", "nearly half the world’s people"],
  ["Some 12 of the country's 30 jets flew.", "about 12 of the country's 30 jets"],
  ["About 40-odd boats sank.", "about 40 boats"],
  ["She came twice.", "twice"],
])("%s", (text, display) => {
  expect(figureIn(text).display).toBe(display);
});

test("patterns", () => {
  expect([ownLink.test("of the voters"), ownLink.test("offices")]).toEqual([true, false]);
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

test("a rate that starts with a sign stands without a space", () => {
  expect(["/kg", "-a-day", "a share"].map((rate) => rateOpening.test(rate))).toEqual([true, true, false]);
});
