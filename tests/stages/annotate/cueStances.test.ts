import { describe, expect, test } from "vitest";
import { byCodeUnit } from "../../../pipeline/lib/compare.ts";
import type { TokenSyntax } from "../../../pipeline/lib/reading.ts";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { cueHead } from "../../../pipeline/stages/annotate/cueHeads.ts";
import { sentenceTree } from "../../../pipeline/stages/annotate/syntactic/sentenceTree.ts";
import { wordsBySentence } from "../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";

const rows = readTable("cueStances").map(({ lemma = "", form = "", complement = "", stance = "" }) => {
  return { lemma, form, complement, stance };
});

describe.each([
  ["cueStances", ["lemma", "form", "complement"]],
  ["trainedCueStances", ["lemma", "form"]],
  ["evaluations", ["word"]],
  ["irregularVerbs", ["lemma"]],
])("%s.csv", (name, columns) => {
  test("is sorted, and has nothing twice", () => {
    const keys = readTable(name).map((row) => columns.map((column) => row[column] ?? "").join("\t"));
    expect(keys).toStrictEqual([...new Set(keys)].sort(byCodeUnit));
  });
});

test("a stance that cues.csv gives stands there alone, but for complements", () => {
  const ruled = new Set(readTable("cues").map(({ lemma = "", form = "" }) => `${lemma} ${form}`));
  const twice = rows.filter(
    ({ lemma, form, complement }) => complement === "" && ruled.has(`${lemma} ${form}`),
  );
  expect(twice).toStrictEqual([]);
});

test("every row of trainedCueStances.csv is reached: no table made by hand has a word of its form", () => {
  const missed = readTable("trainedCueStances").filter(
    ({ lemma = "", form = "" }) => knownIn(lemma, form, "") !== `${lemma} ${form} `,
  );
  expect(missed).toStrictEqual([]);
});

const endings: Readonly<Record<string, string>> = {
  "": "the plan",
  to: "to leave",
  that: "that it leaks",
  whether: "whether it leaks",
  bad: "the plan as dangerous",
  good: "the plan as brilliant",
  data: "the plan",
};
const partsOfSpeech: Readonly<Record<string, string>> = {
  verb: "VERB",
  noun: "NOUN",
  adjective: "ADJ",
  none: "ADV",
};

/** What the tables know of a cue in “Figures CUE …”, by its lemma and complement. */
function knownIn(lemma: string, form: string, complement: string): string {
  const text = `Figures ${lemma} ${endings[complement] ?? ""}`;
  const segments = segment(text);
  const [words = []] = wordsBySentence(text, segments);
  const end = "Figures ".length + lemma.length;
  const last = words.findLastIndex((word) => word.start < end);
  const syntax = words.map((word, at): TokenSyntax => {
    if (at === 0)
      return { upos: "NOUN", lemma: "_", head: 1, deprel: complement === "data" ? "nsubj" : "dep" };
    if (at === 1) return { upos: partsOfSpeech[form] ?? "X", lemma: "_", head: -1, deprel: "root" };
    return { upos: word.lower === "to" ? "PART" : "X", lemma: "_", head: 1, deprel: "dep" };
  });
  const { known } = cueHead(words, { first: 1, last }, sentenceTree(words, syntax));
  return `${known?.lemma ?? ""} ${known?.form ?? ""} ${known?.complement ?? ""}`;
}

test("every row of cueStances.csv is reached", () => {
  const missed = rows.filter(
    ({ lemma, form, complement }) => knownIn(lemma, form, complement) !== `${lemma} ${form} ${complement}`,
  );
  expect(missed).toStrictEqual([]);
});
