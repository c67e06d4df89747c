import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { items, wordClass } from "../../../../pipeline/stages/figures/text/lists.ts";
import { piecesOf } from "../oneSentence.ts";

const folder = new URL("../../../../pipeline/stages/figures/", import.meta.url);
const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

test("splits a cell", () => {
  expect(items("a|b c")).toEqual(["a", "b c"]);
  expect(items("")).toEqual([]);
  expect(items(undefined)).toEqual([]);
});

test("each class of words is used by the stage, and each of its words once", () => {
  for (const row of readTable("figureWords")) {
    const words = items(row.words);
    expect(source).toContain(`wordClass("${row.class ?? ""}")`);
    expect([row.class, words.filter((word, at) => words.indexOf(word) !== at)]).toEqual([row.class, []]);
  }
});

test("each word of a class is one piece in small letters, as it is compared", () => {
  for (const row of readTable("figureWords")) {
    for (const word of items(row.words)) {
      expect(piecesOf(word).length === 1 || /^\d/.test(word), word).toBe(true);
      expect(word).toBe(word.toLowerCase());
    }
  }
});

test("an unknown class is an error", () => {
  expect(() => wordClass("nonsense")).toThrow("figureWords.csv has no class “nonsense”");
});
