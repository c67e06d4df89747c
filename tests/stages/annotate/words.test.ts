import { describe, expect, test } from "vitest";
import {
  isMark,
  lowerAt,
  rangeSpan,
  wordsBySentence,
  type Word,
} from "../../../pipeline/stages/annotate/words.ts";
import { segment } from "../../../pipeline/stages/segment/index.ts";

const text = "Carey’s “old ‘big’ bridge” fell. It rained.";
const sentences = wordsBySentence(text, segment(text));
const [words = []] = sentences;

test("words stand by sentence, in small letters with straight apostrophes", () => {
  expect(sentences.map((sentence) => sentence.map(({ lower }) => lower))).toStrictEqual([
    ["carey", "'s", "“", "old", "‘", "big", "'", "bridge", "”", "fell", "."],
    ["it", "rained", "."],
  ]);
  expect(words.map(({ capitalised }) => capitalised).filter(Boolean)).toHaveLength(1);
});

test("a word knows the outermost quotation that holds it, marks included", () => {
  const inside = words.filter(({ quotation }) => quotation >= 0).map((word: Word) => word.text);
  expect(inside).toStrictEqual(["“", "old", "‘", "big", "’", "bridge", "”"]);
  expect(new Set(words.map(({ quotation }) => quotation)).size).toBe(2);
});

describe("places", () => {
  test("a range is the stretch from its first word to its last", () => {
    const { start, end } = rangeSpan(words, { first: 3, last: 7 });
    expect(text.slice(start, end)).toBe("old ‘big’ bridge");
  });

  test("there is no word outside the sentence", () => {
    expect([lowerAt(words, 0), lowerAt(words, -1), lowerAt(words, 99)]).toStrictEqual(["carey", "", ""]);
  });

  test("marks inside a quotation do not count", () => {
    expect(words.filter(isMark).map(({ text: mark }) => mark)).toStrictEqual(["."]);
  });
});
