import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { wholeAge } from "../../../pipeline/stages/figures/ages.ts";
import { items } from "../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "./oneSentence.ts";

test.each([
  ["The 65-year-old man came.", "65-year-old", "a"],
  ["He is 42 years old.", "42 years old", "a"],
  ["A ten-month-old girl came.", "ten-month-old", "mo"],
  ["At the age of 21, she left.", "21", "a"],
  ["Ann Moore, 65, left.", "65", "a"],
  ["Women under 30 came.", "under 30", "a"],
  ["She, who is 70, came.", "70", "a"],
  ["Children aged 12 to 17 came.", "12 to 17", "a"],
])("%s", (text, printed, unit) => {
  expect(figureIn(text)).toMatchObject({ text: printed, kind: "age", unit, unit_system: "ucum" });
});

test("each cue is reached", () => {
  const cues = items(readTable("figureWords").find((row) => row.class === "age-cue")?.words);
  for (const cue of cues) expect(figureIn(`Then ${cue} 50, she left.`).kind, cue).toBe("age");
});

test.each(["In June, 65 boats sank.", "They were over 30.", "It is 70 miles.", "Aged 2,000 cheeses."])(
  "is none: %s",
  (text) => {
    expect(figureIn(text).kind).not.toBe("age");
  },
);

test("pattern", () => {
  expect([wholeAge.test("65"), wholeAge.test("7.5")]).toEqual([true, false]);
});
