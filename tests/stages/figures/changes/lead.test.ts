import { expect, test } from "vitest";
import { leadBefore } from "../../../../pipeline/stages/figures/changes/lead.ts";
import { piecesOf } from "../oneSentence.ts";

test.each([
  ["It rose by 5", "by"],
  ["It rose to just 5", "to"],
  ["It fell from the 5", "from"],
  ["It grew by a tepid 5", "by"],
  ["It rose to a record high of 5", "to"],
  ["It fell to lows of 5", "to"],
  ["a rise of 5", "of"],
  ["It gave to people 5", null],
  ["The share of the party slipped 5", null],
  ["It rose 5", null],
])("the word that leads to the number: %s", (text, link) => {
  const all = piecesOf(text);
  expect(leadBefore(all, all.length - 1).link).toBe(link);
});
