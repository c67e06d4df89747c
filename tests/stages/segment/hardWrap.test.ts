import { describe, expect, test } from "vitest";
import { findWrapWidth } from "../../../pipeline/stages/segment/hardWrap.ts";
import { findLines } from "../../../pipeline/stages/segment/lines.ts";

const widthOf = (text: string): number | null => findWrapWidth(text, findLines(text));

const sentence =
  "The ferry that left the island before dawn was still at sea when the storm reached the coast and the harbour was closed to every vessel until the evening.";

function wrap(text: string, width: number): string {
  return text
    .split(" ")
    .reduce<string[]>((lines, word) => {
      const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
      return longer.length > width || lines.length === 0 ? [...lines, word] : [...lines.slice(0, -1), longer];
    }, [])
    .join("\n");
}

test.each([40, 60, 72, 80, 100])("a text wrapped at %i is wrapped to about that width", (width) => {
  const found = widthOf(wrap([sentence, sentence, sentence, sentence].join(" "), width));
  expect(found).toBeGreaterThan(width - 12);
  expect(found).toBeLessThanOrEqual(width);
});

describe("is null for", () => {
  test.each([
    ["a line for each paragraph", `${sentence}\n${sentence} ${sentence}\n${sentence}\n${sentence}`],
    ["a text wrapped wider than anyone wraps", wrap(`${sentence} `.repeat(8).trim(), 200)],
    ["too few breaks", wrap(sentence, 70)],
    [
      "a list",
      "Bread from the bakery\nmilk\nsix apples from the market\ntwo onions\nsalt, sugar and flour\ntea\nsoap",
    ],
    [
      "verse",
      "The tide goes out, the tide comes in\nand no one asks it why.\nIt leaves its writing on the sand\nbeneath an open sky\nuntil the gulls come down to read\nand laugh and fly away",
    ],
    [
      "headlines of about the same length",
      "Mayor of the Harbour Town Resigns After the Vote\nFerry Service to the Island Stops for the Winter\nStrike at the Car Works Enters Its Second Week On\nOld Bridge to Be Closed to Lorries From Next Week\nCourt Hears Case of the Missing Church Bell Again",
    ],
  ])("%s", (_, text) => {
    expect(widthOf(text)).toBeNull();
  });
});
