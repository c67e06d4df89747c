import fc from "fast-check";
import { expect, test } from "vitest";
import { logSum } from "../../../../pipeline/stages/annotate/reading/logSum.ts";

test("is the logarithm of the sum", () => {
  const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, (list) => {
      expect(logSum(list)).toBeCloseTo(Math.log(list.reduce((sum, value) => sum + Math.exp(value), 0)), 9);
    }),
  );
});

test("does not overflow, and nothing sums to nothing", () => {
  expect(logSum([10_000, 10_000])).toBeCloseTo(10_000 + Math.log(2), 9);
  expect(logSum([-Infinity, 3])).toBe(3);
  expect(logSum([])).toBe(-Infinity);
});
