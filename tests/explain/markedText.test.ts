import { expect, test } from "vitest";
import { markedText, type Mark } from "../../pipeline/explain/markedText.ts";

/** Marks the first place of each word of `^`, `-`, … in a text. */
function marked(text: string, words: Readonly<Record<string, string>>): string {
  const marks = Object.entries(words).map(([sign, word]): Mark => {
    const start = Array.from(text.slice(0, text.indexOf(word))).length;
    return { sign, start, end: start + Array.from(word).length };
  });
  return markedText(text, { start: 0, end: Array.from(text).length }, marks);
}

test("points at what is marked", () => {
  expect(marked("Ida Holm said it was late.", { "^": "it was late", "-": "said", "=": "Ida Holm" })).toBe(
    ["Ida Holm said it was late.", "======== ---- ^^^^^^^^^^^"].join("\n"),
  );
});

test("the first of two marks counts", () => {
  expect(marked("about 40 houses", { "^": "40 houses", "=": "houses" })).toBe(
    "about 40 houses\n      ^^^^^^^^^",
  );
});

test("breaks long lines between words, and points below each", () => {
  const text = `${"many words ".repeat(10)}end`;
  const lines = marked(text, { "^": text }).split("\n");
  expect(lines.map((line) => line.length)).toEqual([70, 70, 42, 42]);
  expect(lines.filter((_, at) => at % 2 === 0).join(" ")).toBe(text);
});

test("counts characters as they show: pairs, combining marks, wide ones, white space, escapes", () => {
  expect(marked("𝒜 said", { "^": "said" })).toBe("𝒜 said\n  ^^^^");
  expect(marked("Ze\u0301 said", { "^": "said" })).toBe("Ze\u0301 said\n   ^^^^");
  expect(marked("🚢漢 said", { "^": "said", "=": "漢" })).toBe("🚢漢 said\n  == ^^^^");
  expect(marked("one \n\t two", { "^": "two" })).toBe("one two\n    ^^^");
  expect(marked("a\u001b[1mb \u202ec", { "^": "b", "=": "c" })).toBe(
    "a\\u{1b}[1mb \\u{202e}c\n          ^         =",
  );
});

test("shows only the stretch", () => {
  expect(markedText("One. Two three.", { start: 5, end: 15 }, [{ start: 9, end: 14, sign: "^" }])).toBe(
    "Two three.\n    ^^^^^",
  );
});
