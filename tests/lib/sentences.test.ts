import { expect, test } from "vitest";
import { paragraphSpan, sentenceAt, sentencesAt } from "../../pipeline/lib/sentences.ts";
import { sentenceRow } from "./sentenceRow.ts";

/** “A b. C.”, an empty line, “D e.” */
const sentences = [sentenceRow(0, [0, 4]), sentenceRow(0, [5, 7]), sentenceRow(1, [9, 13])];

test("a position lies in one sentence, or between two", () => {
  expect([0, 3, 4, 5, 12, 13].map((position) => sentenceAt(sentences, position)?.char_start)).toEqual([
    0,
    0,
    undefined,
    5,
    9,
    undefined,
  ]);
});

test("a span touches the sentences that it shares a character with", () => {
  const touched = (start: number, end: number) =>
    sentencesAt(sentences, { start, end }).map(({ char_start }) => char_start);
  expect(touched(3, 6)).toEqual([0, 5]);
  expect(touched(4, 5)).toEqual([]);
  expect(touched(0, 13)).toEqual([0, 5, 9]);
});

test("a paragraph goes from its first sentence to its last", () => {
  expect([0, 1, 2].map((paragraph) => paragraphSpan(sentences, paragraph))).toEqual([
    { start: 0, end: 7 },
    { start: 9, end: 13 },
    null,
  ]);
});
