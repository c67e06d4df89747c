import { expect, test } from "vitest";
import { findLines, isBlank } from "../../../pipeline/stages/segment/lines.ts";

test("lines are trimmed, know their indent, and blank ones are kept", () => {
  expect(findLines("  one \r\n\n\ttwo")).toEqual([
    { start: 2, end: 5, indent: 2 },
    { start: 8, end: 8, indent: 0 },
    { start: 10, end: 13, indent: 1 },
  ]);
});

test("the last line may be empty", () => {
  expect(findLines("one\n").map(isBlank)).toEqual([false, true]);
});
