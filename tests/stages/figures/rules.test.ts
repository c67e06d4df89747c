import { expect, test } from "vitest";
import { figureIn, figuresIn } from "./oneSentence.ts";

test("a figure names the rules that read it", () => {
  expect(figureIn("Exports fell more than 7% in 2018.").rules).toEqual([
    "numeral digits",
    "unit percent",
    "qualifier more_than",
    "change delta",
    "measured said",
    "time",
  ]);
  expect(figuresIn("Between 3 and 5 boats sank.")[0]?.rules).toContain("range");
});
