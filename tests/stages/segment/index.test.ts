import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../../pipeline/lib/span.ts";
import * as stage from "../../../pipeline/stages/segment/index.ts";
import { textsOf } from "./textsOf.ts";

const { segment } = stage;

test("the stage exports segment and nothing else", () => {
  expect(Object.keys(stage)).toEqual(["segment"]);
});

test("paragraphs, sentences, tokens and quotations of a text", () => {
  const text = "Vote fails\n\n“It isn’t over,” Mr. Doyle said. He left.";
  const segments = segment(text);
  expect(textsOf(text, segments.paragraphs)).toEqual([
    "Vote fails",
    "“It isn’t over,” Mr. Doyle said. He left.",
  ]);
  expect(textsOf(text, segments.sentences)).toEqual([
    "Vote fails",
    "“It isn’t over,” Mr. Doyle said.",
    "He left.",
  ]);
  expect(segments.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1]);
  expect(textsOf(text, segments.tokens).join(" ")).toBe(
    "Vote fails “ It is n’t over , ” Mr. Doyle said . He left .",
  );
  expect(textsOf(text, segments.quotations)).toEqual(["“It isn’t over,”"]);
});

test("a blank text has no segments", () => {
  expect(segment(" \n\x85\n")).toEqual({ paragraphs: [], sentences: [], tokens: [], quotations: [] });
});

test("paragraphs, sentences and tokens lie in each other, in order, for any text", () => {
  const inOrder = (spans: readonly Span[]): boolean =>
    spans.every(({ start, end }, index) => start < end && (spans[index - 1]?.end ?? 0) <= start);
  const within = (inner: Span, outer: Span | undefined): boolean =>
    outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const { paragraphs, sentences, tokens } = segment(text);
      expect(inOrder(paragraphs) && inOrder(sentences) && inOrder(tokens)).toBe(true);
      expect(sentences.every((sentence) => within(sentence, paragraphs[sentence.paragraph]))).toBe(true);
      expect(tokens.every((token) => within(token, sentences[token.sentence]))).toBe(true);
      expect(new Set(sentences.map(({ paragraph }) => paragraph)).size).toBe(paragraphs.length);
      expect((paragraphs.at(-1)?.end ?? 0) <= text.length).toBe(true);
    }),
  );
});

test.each(["- . ", '"', "n't", " ", "a.[1] ", "s' b"])(
  "a long run of %j is read in linear time",
  (unit) => {
    // Read anew from each of its characters, any of these takes longer than the test may.
    expect(() => segment(unit.repeat(200_000 / unit.length))).not.toThrow();
  },
  4000,
);
