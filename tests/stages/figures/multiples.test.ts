import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { comparative, fold } from "../../../pipeline/stages/figures/multiples.ts";
import { items } from "../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "./oneSentence.ts";
import { parsedFigures } from "./parsed.ts";

test.each([
  ["Twice as many boats came.", "Twice", "2"],
  ["It is three times as large as ours.", "three times", "3"],
  ["It is 10x better.", "10x", "10"],
  ["It was a ten-fold rise.", "ten-fold", "10"],
  ["Sales rose tenfold.", "tenfold", "10"],
  ["Sales rose ten fold.", "ten fold", "10"],
])("%s", (text, printed, value) => {
  expect(figureIn(text)).toMatchObject({ text: printed, value, kind: "multiple", unit: null });
});

test("patterns", () => {
  expect([fold.test("tenfold"), fold.test("fold")]).toEqual([true, false]);
});

test("each comparing word is reached", () => {
  const cues = items(readTable("figureWords").find((row) => row.class === "multiple-cue")?.words);
  for (const cue of cues) expect(figureIn(`It is six times ${cue} many of them.`).kind, cue).toBe("multiple");
});

test("occasions are counted", () => {
  expect(figureIn("They came three times.")).toMatchObject({ text: "three", kind: "count", unit: "time" });
  expect(figureIn("Jones scored twice as Leeds won.")).toMatchObject({ kind: "count", unit: "time" });
});

test.each([
  [
    "She|PRON|3|nsubj will|AUX|3|aux hit|VERB|0|root back|ADV|3|advmod ten|NUM|6|nummod times|NOUN|7|obl|time harder|ADJ|3|advmod +.|PUNCT|3|punct",
    ["multiple"],
  ],
  [
    "She|PRON|2|nsubj called|VERB|0|root|call three|NUM|4|nummod times|NOUN|5|obl|time earlier|ADV|2|advmod|early +.|PUNCT|2|punct",
    ["count"],
  ],
] as const)("the model tells what compares: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.kind)).toEqual(expected);
});

test("“harder” looks like a comparative, “her” does not", () => {
  expect(["harder", "her"].map((word) => comparative.test(word))).toEqual([true, false]);
});
