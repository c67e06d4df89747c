import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { windowsOf, type WindowOptions } from "../../../../pipeline/stages/annotate/reading/windows.ts";
import { segment } from "../../../../pipeline/stages/segment/index.ts";

/** A piece for every two letters. */
const options: WindowOptions = {
  cut: (word) => Array.from({ length: Math.ceil(word.length / 2) }, () => 7),
  start: 1,
  separator: 2,
  most: 24,
};

const read = (text: string, most = 24): ReturnType<typeof windowsOf> =>
  windowsOf(text, segment(text), { ...options, most });
const wordCounts = (text: string): readonly number[] => read(text).map(({ first, end }) => end - first);

test("a window begins with its start, and ends each paragraph", () => {
  const [window, ...others] = read("Ann left.\n\nBo came.");
  expect(others).toEqual([]);
  expect(window?.pieces).toEqual([1, 7, 7, 7, 7, 7, 2, 7, 7, 7, 7, 2]);
  expect(window?.firstPieces).toEqual([1, 3, 5, 7, 8, 10]);
  expect(window?.endsParagraph).toEqual([false, false, true, false, false, true]);
  expect(window?.sentences).toEqual([0, 0, 0, 1, 1, 1]);
});

test("paragraphs stay whole where they fit, sentences where one alone does", () => {
  expect(wordCounts("One two six ten.\n\nOne two six ten. Go on now.\n\nNo.")).toEqual([5, 11]);
  expect(wordCounts("One two six ten one two. One two six ten one two.")).toEqual([7, 7]);
});

test("a sentence longer than a window is cut between words", () => {
  expect(wordCounts(`${"word ".repeat(25)}end.`)).toEqual([11, 11, 5]);
});

test("tells quotation marks and what stands between them", () => {
  const [window] = read("“Go now,” he said.");
  expect(window?.states).toEqual([0, 2, 1, 1, 1, 1, 3, 0, 0, 0, 0, 0]);
  expect(window?.shapes).toEqual([0, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
});

test("a text without words has no window", () => {
  expect(read("")).toEqual([]);
  expect(read(" \n\n ")).toEqual([]);
});

describe("of any text", () => {
  const texts = fc
    .array(fc.constantFrom("Ann", "said", "“", "”", ".", ",", "\n\n", "a", "unbelievableword", "é"), {
      maxLength: 80,
    })
    .map((words) => words.join(" "));

  test("every token stands in one window, in order, and no window is too long", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = segment(text);
        const windows = windowsOf(text, segments, options);
        let next = 0;
        for (const { first, end, pieces, states, shapes, firstPieces, sentences, endsParagraph } of windows) {
          expect(first).toBe(next);
          next = end;
          expect(pieces.length).toBeLessThanOrEqual(options.most);
          expect([states.length, shapes.length]).toEqual([pieces.length, pieces.length]);
          expect([firstPieces.length, sentences.length, endsParagraph.length]).toEqual([
            end - first,
            end - first,
            end - first,
          ]);
          expect(pieces.at(-1)).toBe(options.separator);
        }
        expect(next).toBe(segments.tokens.length);
      }),
    );
  });
});
