import { describe, expect, test } from "vitest";
import { columnsIn, type Cases } from "./rowsOf.ts";

const cases: Cases = {
  "a sentence of its own": [
    [
      "that clause",
      "The regulator said that the turbines had not been inspected since 2015.",
      ["The turbines had not been inspected since 2015."],
    ],
    [
      "a clause before the cue",
      "Half of the grain in the silo was already rotten, the harbour authority said.",
      ["Half of the grain in the silo was already rotten."],
    ],
    ["she", "Jane Carey said she would resign.", ["Jane Carey would resign."]],
    ["I", "“I closed the bridge,” Jane Carey said.", ["Jane Carey closed the bridge."]],
    [
      "a direct quotation",
      "“The ice came two weeks early,” said captain Aino Virtanen.",
      ["The ice came two weeks early."],
    ],
    ["an interrupted one", "“The bridge,” Ann Carey said, “is safe.”", ["The bridge is safe."]],
    [
      "as clause",
      "As the ombudsman noted, the phones were never examined.",
      ["The phones were never examined."],
    ],
  ],
  "none rather than a wrong one": [
    ["he of nobody", "He said that he had seen the letter.", ["-"]],
    ["of more than one", "“We closed the bridge,” Jane Carey said.", ["-"]],
    ["pointing outside", "The mayor said that this bridge was closed.", ["-"]],
    ["a question", "The judge asked whether the witness had been paid.", ["-"]],
    ["no comment", "The airline has not said when flights will resume.", ["-"]],
    ["what ought to be", "The union demanded that the mayor close the bridge.", ["-"]],
    ["a noun", "Residents of Ostrava are wary of a second incinerator.", ["-"]],
  ],
};

describe.each(Object.entries(cases))("%s", (_, group) => {
  test.each(group)("%s", async (_construction, text, rows) => {
    expect(await columnsIn(text, "statement")).toStrictEqual(rows);
  });
});
