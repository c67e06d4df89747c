import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { items } from "../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "./oneSentence.ts";

test.each([
  ["Twice as many boats came.", "Twice", "2"],
  ["It is three times as large as ours.", "three times", "3"],
  ["It is 10x better.", "10x", "10"],
  ["It was a ten-fold rise.", "ten-fold", "10"],
])("%s", (text, printed, value) => {
  expect(figureIn(text)).toMatchObject({ text: printed, value, kind: "multiple", unit: null });
});

test("each comparing word is reached", () => {
  const cues = items(readTable("figureWords").find((row) => row.class === "multiple-cue")?.words);
  for (const cue of cues) expect(figureIn(`It is six times ${cue} many of them.`).kind, cue).toBe("multiple");
});

test("occasions are counted", () => {
  expect(figureIn("They came three times.")).toMatchObject({ text: "three", kind: "count", unit: "time" });
  expect(figureIn("Jones scored twice as Leeds won.")).toMatchObject({ kind: "count", unit: "time" });
});
