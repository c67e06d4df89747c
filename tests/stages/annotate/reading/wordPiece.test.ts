import { expect, test } from "vitest";
import { wordPiece } from "../../../../pipeline/stages/annotate/reading/wordPiece.ts";

const vocabulary = [
  "[UNK]",
  "port",
  "##o",
  "##al",
  "re",
  "##port",
  "##ed",
  "-",
  '"',
  "'",
  ".",
  "cafe",
  "u",
  "s",
  "北",
  "京",
];
const options = { vocabulary, same: { "''": '"', "…": "...", "“": '"', "’": "'" }, mostPieces: 5 };
const cut = wordPiece(options);
const pieces = (word: string): readonly string[] => cut(word).map((id) => vocabulary[id] ?? "");

test.each([
  ["porto", ["port", "##o"]],
  ["Reported", ["re", "##port", "##ed"]],
  ["CAFÉ", ["cafe"]],
  ["cafe\u0301", ["cafe"]],
  ["re-port", ["re", "-", "port"]],
  ["U.S.", ["u", ".", "s", "."]],
  ["“", ['"']],
  ["''", ['"']],
  ["’", ["'"]],
  ["北京", ["北", "京"]],
  ["po\u00adrt", ["port"]],
  ["re\u200bport", ["re", "##port"]],
  ["portx", ["[UNK]"]],
  ["\u0301", ["[UNK]"]],
  ["\ufffd", ["[UNK]"]],
  ["", ["[UNK]"]],
  ["🌉", ["[UNK]"]],
])("%j", (word, expected) => {
  expect(pieces(word)).toEqual(expected);
});

test("further pieces of a word are cut off", () => {
  expect(pieces("re-re-re-re")).toEqual(["re", "-", "re", "-", "re"]);
});

test("a run of letters without end is one unknown piece, at once", () => {
  const started = performance.now();
  expect(pieces("o".repeat(1_000_000))).toEqual(["[UNK]"]);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a vocabulary without the unknown piece is refused", () => {
  expect(() => wordPiece({ ...options, vocabulary: ["port"] })).toThrow("[UNK]");
});
