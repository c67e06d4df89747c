import fc from "fast-check";
import { expect, test } from "vitest";
import { markedLines } from "../../../explorer/page/pieces.ts";
import { codePoints } from "../../../pipeline/lib/codePoints.ts";
import { rowWith } from "./rowWith.ts";

test("cuts where marks that cross begin and end", () => {
  const text = "one two three";
  const [a, b] = [rowWith({ id: "a", parts: [[0, 7]] }), rowWith({ id: "b", parts: [[4, 13]] })];
  const [line = []] = markedLines(text, codePoints(text), [a, b]);
  expect(line.map((piece) => [piece.text, piece.rows.map(({ id }) => id)])).toEqual([
    ["one ", ["a"]],
    ["two", ["a", "b"]],
    [" three", ["b"]],
  ]);
});

test("has the shortest row of a place first", () => {
  const text = "a whole sentence";
  const outer = rowWith({ id: "outer", parts: [[0, 16]] });
  const inner = rowWith({ id: "inner", parts: [[2, 7]] });
  const [line = []] = markedLines(text, codePoints(text), [outer, inner]);
  expect(line[1]?.rows.map(({ id }) => id)).toEqual(["inner", "outer"]);
});

test("whatever the text and the rows, the pieces are the text, and those of a row its parts", () => {
  const unit = fc.constantFrom("a", " ", "\n", "🌉", "é", "\u202e");
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.nat(29), fc.nat(29)), { maxLength: 5 }),
      (units, ends) => {
        const text = units.join("");
        const points = codePoints(text);
        const rows = ends.map((some, nth) =>
          rowWith({ id: `r${nth}`, parts: partsWithin(some, units.length) }),
        );
        const pieces = markedLines(text, points, rows).flat();
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const row of rows) {
          const own = pieces.filter((piece) => piece.rows.includes(row)).map((piece) => piece.text);
          expect(own.join("")).toBe(row.parts.map(([start, end]) => points.slice(start, end)).join(""));
        }
      },
    ),
  );
});

/** One or two pieces that are not empty and do not touch. */
function partsWithin(ends: readonly number[], length: number): [number, number][] {
  const [a = 0, b = 0, c = 0, d = 0] = ends.map((end) => end % (length + 1)).sort((x, y) => x - y);
  const parts: [number, number][] = [
    [a, b],
    [c, d],
  ];
  const filled = parts.filter(([start, end]) => start < end);
  return b === c ? filled.slice(0, 1) : filled;
}
