import { expect, test } from "vitest";
import { guesses } from "../../../explorer/page/guesses.ts";

test.each([
  ["quotes", ["“We go,”", "“we stay.”"], { quote_type: "direct" }],
  ["quotes", ["it is “not so” bad, and “worse”"], { quote_type: "mixed", quoted_text: "“not so” … “worse”" }],
  ["quotes", ["it is bad"], { quote_type: "indirect" }],
  ["claims", ["it is bad"], { attribution: "indirect" }],
  ["figures", ["about 1,200.5 tonnes"], { kind: "count", value: "1200.5" }],
  ["figures", ["a dozen"], { kind: "count" }],
] as const)("%s of %j", (dataset, words, expected) => {
  expect(Object.fromEntries(guesses(dataset, words, new Map()))).toEqual(expected);
});

test("a source and a cue that were shown in the text start the columns that go with them", () => {
  const spans = new Map([
    ["speaker_text", "Ana Lima"],
    ["cue_text", "said"],
  ]);
  expect(Object.fromEntries(guesses("quotes", ["it is bad"], spans))).toEqual({
    quote_type: "indirect",
    speaker: "Ana Lima",
    cue_form: "verb",
  });
});
