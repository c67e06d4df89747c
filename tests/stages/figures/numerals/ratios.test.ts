import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDecimal, integer } from "../../../../pipeline/lib/decimal.ts";
import { ratioOf } from "../../../../pipeline/stages/figures/numerals/ratios.ts";

test.each([
  [2, 3, "0.666666666667"],
  [1, 30, "0.0333333333333"],
  [7, 30, "0.233333333333"],
  [400, 3, "133.333333333"],
  [3, 4, "0.75"],
  [130, 5, "26"],
])("%i by %i", (parts, whole, expected) => {
  expect(formatDecimal(ratioOf(integer(parts), integer(whole)))).toBe(expected);
});

test("a ratio is right to twelve digits", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (parts, whole) => {
      const ratio = Number(formatDecimal(ratioOf(integer(parts), integer(whole))));
      expect(Math.abs(ratio / (parts / whole) - 1)).toBeLessThan(1e-11);
    }),
  );
});
