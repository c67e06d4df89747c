import fc from "fast-check";
import { expect, test } from "vitest";
import { countWhile } from "../../pipeline/lib/countWhile.ts";

test("counts as a walk from the start does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 9 }), (some, limit) => {
      const sorted = some.toSorted((a, b) => a - b);
      expect(countWhile(sorted, (value) => value < limit)).toBe(
        sorted.filter((value) => value < limit).length,
      );
    }),
  );
});
