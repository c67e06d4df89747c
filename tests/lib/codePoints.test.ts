import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints, utf16Position } from "../../pipeline/lib/codePoints.ts";

test("positions after an astral character move by one", () => {
  const points = codePoints("a😀b");
  expect(points.length).toBe(3);
  expect([0, 1, 3, 4].map((at) => points.toCodePoint(at))).toEqual([0, 1, 2, 3]);
  expect(points.slice(1, 2)).toBe("😀");
  expect([0, 1, 2, 3].map((at) => utf16Position(points, at))).toEqual([0, 1, 3, 4]);
});

test("agrees with the code points that the language iterates over", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, a, b) => {
      const all = Array.from(text);
      const points = codePoints(text);
      const [start = 0, end = 0] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y);
      const utf16 = all.slice(0, start).join("").length;
      expect(points.length).toBe(all.length);
      expect(points.slice(start, end)).toBe(all.slice(start, end).join(""));
      expect(points.toCodePoint(utf16)).toBe(start);
    }),
  );
});
