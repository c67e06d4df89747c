import { describe, expect, test } from "vitest";
import { attributionsOf, findersOf } from "./attributionsOf.ts";
import { annotated } from "./annotated.ts";

describe("turns of a transcript", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "surnames",
      "HOLT: Who will pay for it?\n\nDOYLE: We will. I said that the money is there.",
      ["HOLT | : | Who will pay for it?", "DOYLE | : | We will. I said that the money is there."],
    ],
    [
      "full names, and a quotation in a turn",
      "ANN HOLT: You wrote: “No bridge.”\n\nJOE DOYLE: “Never,” I wrote.",
      ["ANN HOLT | : | You wrote: “No bridge.”", "JOE DOYLE | : | “Never,” I wrote."],
    ],
    ["letters", "Q: Who pays?\n\nA: Nobody knows.", ["Q | : | Who pays?", "A | : | Nobody knows."]],
    [
      "the whole transcript in quotation marks",
      "“HOLT: Who pays?\n\n“DOYLE: Nobody knows.”",
      ["HOLT | : | Who pays?", "DOYLE | : | Nobody knows."],
    ],
    [
      "a paragraph between",
      "HOLT: Who pays?\n\n(Laughter)\n\nDOYLE: Nobody knows.",
      ["HOLT | : | Who pays?", "DOYLE | : | Nobody knows."],
    ],
  ])("%s", (_, text, attributions) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
    expect(new Set(findersOf(text))).toStrictEqual(new Set(["speaker_label"]));
  });
});

test.each([
  ["a dateline", "NEW HARLOW: The bridge is old.\n\nIt is closed."],
  ["the same label again", "RELATED: The old bridge.\n\nRELATED: The new bridge."],
  ["small letters", "Holt: Who pays?\n\nDoyle: Nobody knows."],
  ["nothing after the colon", "HOLT:\n\nDOYLE:"],
  ["far apart", "HOLT: Who pays?\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nDOYLE: Nobody."],
  ["inside a line", "Then HOLT: Who pays?\n\nThen DOYLE: Nobody knows."],
])("no turns: %s", (_, text) => {
  expect(findersOf(text)).not.toContain("speaker_label");
});

test("a label stands for the person named in the text, or else is written in small letters", () => {
  const text = "Sarah McHolt asked Doyle.\n\nMCHOLT: Who pays?\n\nTEDDY BAKER: Nobody knows.";
  const { attributions, entities } = annotated(text);
  const speakers = attributions.map(({ reference }) => entities[reference?.entity ?? -1]);
  expect(speakers.slice(-2)).toMatchObject([
    { name: "Sarah McHolt", type: "person" },
    { name: "Teddy Baker", type: "person" },
  ]);
});
