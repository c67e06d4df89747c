import fc from "fast-check";
import { expect, test } from "vitest";
import { linePosition } from "../../pipeline/lib/linePosition.ts";

test.each([
  ["", 0, { line: 1, column: 1 }],
  ["one\ntwo", 3, { line: 1, column: 4 }],
  ["one\ntwo", 4, { line: 2, column: 1 }],
  ["one\n\ntwo", 7, { line: 3, column: 3 }],
  ["a\n😀😀b", 6, { line: 2, column: 3 }],
])("in %j position %i is at %o", (text, position, place) => {
  expect(linePosition(text, position)).toEqual(place);
});

test("counts the line ends before a position and the code points after the last of them", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.string({ unit: "grapheme" }), (lines, last) => {
      const before = [...lines, last].map((line) => line.replaceAll("\n", "")).join("\n");
      const column = Array.from(last.replaceAll("\n", "")).length + 1;
      expect(linePosition(`${before}after\n`, before.length)).toEqual({ line: lines.length + 1, column });
    }),
  );
});
