import fc from "fast-check";
import { expect, test } from "vitest";
import { isSentence, isStatement, withoutTies } from "../../../pipeline/stages/claims/clauses.ts";

test.each([
  ["It fell.", true],
  ["It fell!”", true],
  ["It fell …", true],
  ["Did it fall?", false],
  ["The Fall", false],
])("%s is a statement: %s", (sentence, expected) => {
  expect(isStatement(sentence)).toBe(expected);
});

test.each([
  ["The old bridge was closed", true],
  ["The old bridge in Harlow", false],
  ["It was closed", false],
])("%s may be a sentence: %s", (sentence, expected) => {
  expect(isSentence(sentence)).toBe(expected);
});

function untied(text: string): string {
  const { start, end } = withoutTies(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

test.each([
  [", but the bridge was closed, and", "the bridge was closed"],
  ["The bridge was closed – while", "The bridge was closed"],
  ["The bridge was closed.", "The bridge was closed"],
  ["“The bridge was closed.”", "“The bridge was closed.”"],
  ["so the deal was backed by the U.S.", "the deal was backed by the U.S."],
  ["as the band left the sand", "the band left the sand"],
  [", and", ""],
])("%s → %s", (text, expected) => {
  expect(untied(text)).toBe(expected);
});

test("ties are cut off in linear time", () => {
  const ties = " and".repeat(50_000);
  expect(untied(`the bridge was closed${ties}`)).toBe("the bridge was closed");
  expect(untied(`the bridge was closed${" ,".repeat(50_000)} x`)).toHaveLength(100_023);
});

test("what is left is a stretch of the text without white space or commas at its ends", () => {
  const text = fc.array(fc.constantFrom(" ", ",", "and", "but ", "It", "fell", ".", "U.S.", "–"), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (pieces) => {
      const left = untied(pieces.join(""));
      expect(left.trim()).toBe(left);
      expect(left.startsWith(",")).toBe(false);
    }),
  );
});
