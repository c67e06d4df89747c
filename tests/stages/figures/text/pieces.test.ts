import fc from "fast-check";
import { expect, test } from "vitest";
import {
  capital,
  isJoint,
  piecePattern,
  pieces,
  spanOf,
  startsSentence,
} from "../../../../pipeline/stages/figures/text/pieces.ts";
import { piecesOf } from "../oneSentence.ts";

const texts = (text: string) => piecesOf(text).map((piece) => piece.text);

test("parts what is written together", () => {
  expect(texts("US$3.2bn")).toEqual(["US", "$", "3.2", "bn"]);
  expect(texts("an 11-year lull")).toEqual(["an", "11", "-", "year", "lull"]);
  expect(texts("Israel’s 1,200 km²")).toEqual(["Israel’s", "1,200", "km", "²"]);
  expect(texts("10\u00a0000 m, 5.")).toEqual(["10\u00a0000", "m", ",", "5", "."]);
  expect(texts("in 2017\u00a012 came")).toEqual(["in", "2017", "12", "came"]);
});

test("patterns", () => {
  expect("a 1".match(piecePattern)).toEqual(["a", "1"]);
  expect(" \n".match(piecePattern)).toBeNull();
  expect(capital.test("Gaza")).toBe(true);
  expect(capital.test("gaza")).toBe(false);
});

test("a joint joins on both sides", () => {
  expect(isJoint(piecesOf("15-20"), 1)).toBe(true);
  expect(isJoint(piecesOf("15 -20"), 1)).toBe(false);
  expect(isJoint(piecesOf("15- to"), 1)).toBe(false);
  expect(isJoint(piecesOf("15 20"), 1)).toBe(false);
});

test("a sentence may start with signs", () => {
  expect(startsSentence(piecesOf("“Six boats"), 1)).toBe(true);
  expect(startsSentence(piecesOf("The six boats"), 1)).toBe(false);
});

test("the pieces hold all that is no white space, once and in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(5), (text, from) => {
      const start = Math.min(from, text.length);
      const all = pieces(text, { start, end: text.length });
      expect(
        all
          .map((piece) => piece.text)
          .join("")
          .replace(/\s/g, ""),
      ).toBe(text.slice(start).replace(/\s/g, ""));
      for (const piece of all) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }),
  );
});

test("a range without pieces has no span", () => {
  const all = piecesOf("one two");
  expect(spanOf(all, { first: 0, end: 2 })).toEqual({ start: 0, end: 7 });
  expect(spanOf(all, { first: 1, end: 1 })).toBeNull();
  expect(spanOf(all, { first: 1, end: 3 })).toBeNull();
});
