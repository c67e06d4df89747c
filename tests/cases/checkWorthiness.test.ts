import { describe, expect, test } from "vitest";
import { rowsOf } from "./rowsOf.ts";

/** The sentences of a text from the worthiest of a check to the least. */
async function ranked(text: string): Promise<readonly string[]> {
  const { sentences } = await rowsOf(text);
  return sentences.toSorted((a, b) => a.rank - b.rank).map((sentence) => sentence.text);
}

describe("worthier of a check", () => {
  test.each<readonly [string, string, string]>([
    [
      "a figure than a greeting",
      "Unemployment fell from 9 percent to 5 percent under my predecessor.",
      "Thank you all for coming here tonight.",
    ],
    [
      "a record than a wish",
      "The country exported more wheat last year than ever before.",
      "I hope that we can all work together.",
    ],
    [
      "a fact than a question",
      "The governor cut school spending by 200 million dollars.",
      "What does he want from us?",
    ],
    [
      "an accusation than a plan for the evening",
      "The senator took 40,000 dollars in bribes from a contractor.",
      "We are going to have a good evening.",
    ],
  ])("%s", async (_, more, less) => {
    expect(await ranked(`${less} ${more}`)).toStrictEqual([more, less]);
  });
});

test.each<readonly [string, boolean]>([
  ["The city closed eleven of its libraries between 2010 and 2014.", true],
  ["Unemployment fell from 9 percent to 5 percent under my predecessor.", true],
  ["May this country always be worthy of its children.", false],
  ["Thank you all for coming here tonight.", false],
])("checkable: %s %s", async (text, checkable) => {
  const { sentences } = await rowsOf(text);
  expect(sentences.map((sentence) => sentence.checkable > 0.5)).toStrictEqual([checkable]);
});

test.each<readonly [string, readonly string[]]>([
  [
    "Unemployment fell from 9 percent to 5 percent.",
    ["gives a figure", "says that something changed", "gives several figures"],
  ],
  ["Who will pay for the dam?", ["a question", "about the future"]],
])("reasons in words: %s", async (text, reasons) => {
  const { sentences } = await rowsOf(text);
  expect(sentences.map((sentence) => sentence.reasons)).toStrictEqual([reasons]);
});
