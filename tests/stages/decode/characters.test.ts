import { expect, test } from "vitest";
import { binaryFile, findDefect, findSuspects } from "../../../pipeline/stages/decode/characters.ts";

test.each([
  ["", { rule: "empty-file" }],
  [" \n\t\u00a0\u3000\u2028\f\v", { rule: "no-text" }],
  ["\n\nab\0c", { rule: "binary-file", line: 3, column: 3 }],
  ["a\u001b[1m", { rule: "binary-file", line: 1, column: 2 }],
  ["\u001f", { rule: "binary-file" }],
])("%j is no text", (text, problem) => {
  expect(findDefect(text)).toMatchObject(problem);
});

const article = "The mayor said the bridge is safe. ".repeat(5);

test.each(["a", `${article}\u001b`, "\ta\n\v\f\r", "\u007f\u0080\u0085\u009f", "\ufeff", "\ufffd"])(
  "%j is text",
  (text) => {
    expect(findDefect(text)).toBeNull();
  },
);

test("a zero makes any text a binary file", () => {
  expect(findDefect(`${article}\u001b${article}\0`)).toMatchObject({
    rule: "binary-file",
    column: 2 * article.length + 2,
  });
});

test("a stray control character is kept, with a warning", () => {
  expect(findSuspects(`${article}\u001b`)).toMatchObject([
    { rule: "control-character", column: article.length + 1 },
  ]);
});

test("names the byte of a binary file", () => {
  expect(binaryFile("a\r\nb", 7)).toEqual({
    rule: "binary-file",
    reason: "not a text but a binary file (byte 0x07)",
    advice: "save its text as UTF-8",
    line: 2,
    column: 2,
  });
});

test("warns once of each kind of suspect character, at the first", () => {
  const found = findSuspects("a\ufffd\ufffd\nb\u0083\u007f😀\ue000\u0085");
  expect(found.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ["replacement-character", 1, 2],
    ["control-character", 2, 2],
    ["private-use-character", 2, 5],
  ]);
  expect(findSuspects("plain “text” 😀\u0085\t")).toEqual([]);
});
