import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { elisionLength } from "../../../pipeline/stages/segment/apostrophes.ts";

describe("elisionLength", () => {
  test.each([
    ["em all", 2],
    ["TWAS so", 4],
    ["90s", 3],
    ["08.", 2],
    ["emu", 0],
    ["1990s", 0],
    ["5 times", 0],
    ["", 0],
    ["-n", 0],
  ])("of %j is %i", (after, length) => {
    expect(elisionLength(after)).toBe(length);
  });

  test.each(readTable("elisions").map(({ word = "" }) => word))("knows ’%s", (word) => {
    expect(elisionLength(`${word} it`)).toBe(word.length);
  });
});
