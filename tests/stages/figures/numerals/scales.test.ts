import { expect, test } from "vitest";
import { formatDecimal } from "../../../../pipeline/lib/decimal.ts";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { preciseDigits, scaleAt, suffixAt } from "../../../../pipeline/stages/figures/numerals/scales.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { piecesOf } from "../oneSentence.ts";

test("each word and suffix is reached", () => {
  for (const row of readTable("scales")) {
    for (const word of items(row.words)) {
      const scale = scaleAt(piecesOf(`7 ${word}`), 1);
      expect(scale && formatDecimal(scale.value), word).toBe(row.value);
    }
    for (const suffix of [...items(row.suffixes), ...items(row.loose_suffixes)]) {
      const scale = suffixAt(piecesOf(`7${suffix}`), 1, "7", () => true);
      expect(scale && formatDecimal(scale.value), suffix).toBe(row.value);
    }
  }
});

test("a suffix of one letter is attached, and a loose one needs more", () => {
  expect(suffixAt(piecesOf("7 bn"), 1, "7", () => false)?.end).toBe(2);
  expect(suffixAt(piecesOf("7 K"), 1, "7", () => false)).toBeNull();
  expect(suffixAt(piecesOf("7m"), 1, "7", () => false)).toBeNull();
  expect(suffixAt(piecesOf("7.5b"), 1, "7.5", () => false)?.end).toBe(2);
  expect(suffixAt(piecesOf("7.5 k"), 1, "7.5", () => false)?.end).toBe(2);
  expect(preciseDigits.test("7.5")).toBe(true);
  expect(preciseDigits.test("10")).toBe(false);
  expect(scaleAt(piecesOf("7-million"), 1)?.end).toBe(3);
  expect(scaleAt(piecesOf("7 boats"), 1)).toBeNull();
});
