import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findParagraphs } from "../../../pipeline/stages/segment/paragraphs.ts";
import { findQuotations } from "../../../pipeline/stages/segment/quotations.ts";
import { textsOf } from "./textsOf.ts";

const quotationsOf = (text: string): ReturnType<typeof findQuotations> =>
  findQuotations(text, findParagraphs(text));

test("a quotation knows its marks, its inner text and its place", () => {
  expect(quotationsOf("Hello.\nShe said: “Go.”")).toEqual([
    {
      start: 17,
      end: 22,
      paragraph: 1,
      inner: { start: 18, end: 21 },
      depth: 0,
      closed: true,
      continued: false,
      double: true,
    },
  ]);
});

test("depth counts the quotations around", () => {
  const text = "“He told me: ‘She wrote “no” to us,’ and left,” Ann said. “Odd.”";
  expect(quotationsOf(text).map(({ depth, double }) => [depth, double])).toEqual([
    [0, true],
    [1, false],
    [2, true],
    [0, true],
  ]);
});

describe("over several paragraphs", () => {
  test("what is left open ends with its paragraph and goes on in the next that opens with a mark", () => {
    const text = "He said: “First.\n“Second.\n“Third,” he said.\n“Fourth.”";
    const quotations = quotationsOf(text);
    expect(textsOf(text, quotations)).toEqual(["“First.", "“Second.", "“Third,”", "“Fourth.”"]);
    expect(quotations.map(({ closed, continued }) => [closed, continued])).toEqual([
      [false, false],
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  test("nothing goes on if the next paragraph opens with none", () => {
    expect(quotationsOf("“First.\nThen “second.”").map(({ continued }) => continued)).toEqual([false, false]);
  });

  test("nothing goes on with another kind of mark", () => {
    expect(quotationsOf("“First.\n«Second.»").map(({ continued }) => continued)).toEqual([false, false]);
  });

  test("single marks go on as well", () => {
    const text = "‘First.\n‘It’s second,’ he said.";
    expect(textsOf(text, quotationsOf(text))).toEqual(["‘First.", "‘It’s second,’"]);
  });
});

test.each([
  "don’t, ’90s, rock ’n’ roll, the boys’ room and the Joneses’.",
  "don't, '90s, rock 'n' roll, the boys' room and the Joneses'.",
  `He is 6' 2" and the pipe is 12" wide`,
  "It ended.” She left.",
])("there is no quotation in: %s", (text) => {
  expect(quotationsOf(text)).toEqual([]);
});

test("quotations lie within their paragraph, nest properly and hold their inner text", () => {
  const unit = fc.constantFrom(
    "a",
    "s",
    "5",
    " ",
    "\n",
    ".",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "''",
    "``",
    "«",
    "»",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit, maxLength: 80 })), (text) => {
      const paragraphs = findParagraphs(text);
      const around: { start: number; end: number }[] = [];
      let position = -1;
      for (const { start, end, inner, depth, paragraph, closed } of findQuotations(text, paragraphs)) {
        expect(start).toBeGreaterThan(position);
        position = start;
        while (around.length > 0 && (around.at(-1)?.end ?? 0) <= start) around.pop();
        expect(depth).toBe(around.length);
        expect(end).toBeLessThanOrEqual(around.at(-1)?.end ?? text.length);
        expect(start < inner.start && inner.start <= inner.end && inner.end <= end).toBe(true);
        expect(inner.end < end).toBe(closed);
        expect(start).toBeGreaterThanOrEqual(paragraphs[paragraph]?.start ?? Infinity);
        expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.end ?? -1);
        around.push({ start, end });
      }
    }),
  );
});

test("on well-formed text, quotations in double marks are what stands between alternating marks", () => {
  const word = fc.constantFrom("so", "it’s", "then,", "gone.", "of", "us");
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
  const marks = fc.constantFrom<[string, string]>(["“", "”"], ['"', '"'], ["``", "''"], ["''", "''"]);
  fc.assert(
    fc.property(
      marks,
      fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }),
      ([open, close], pieces) => {
        const text = pieces.map(([outside, inside]) => `${outside} ${open}${inside}${close}`).join(" ");
        expect(textsOf(text, quotationsOf(text))).toEqual(
          pieces.map(([, inside]) => `${open}${inside}${close}`),
        );
      },
    ),
  );
});
