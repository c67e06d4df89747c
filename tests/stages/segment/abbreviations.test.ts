import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import {
  abbreviationKind,
  isSentenceStarter,
  type AbbreviationKind,
} from "../../../pipeline/stages/segment/abbreviations.ts";
import { findSentences } from "../../../pipeline/stages/segment/sentences.ts";

const countSentences = (text: string): number => findSentences(text, [{ start: 0, end: text.length }]).length;

describe("abbreviationKind", () => {
  test.each<[string, AbbreviationKind]>([
    ["Mr.", "title"],
    ["MRS.", "title"],
    ["ex-Gov.", "title"],
    ["E.g.", "joining"],
    ["P.M.", "date"],
    ["p.", "numbering"],
    ["P.", "open"],
    ["U.S.", "open"],
    ["non-U.S.", "open"],
    ["J.-P.", "open"],
    ["Yahoo!", "open"],
  ])("%s is of kind %s", (word, kind) => {
    expect(abbreviationKind(word)).toBe(kind);
  });

  test.each(["house.", "He.", "NATO.", "gen.", "Yahoo.", "3.", "."])("%s is none", (word) => {
    expect(abbreviationKind(word)).toBeUndefined();
  });
});

test.each([
  ["the", true],
  ["Meanwhile", true],
  ["Kirby", false],
  ["", false],
])("%j begins a sentence: %s", (word, expected) => {
  expect(isSentenceStarter(word)).toBe(expected);
});

/** For each kind a text where it ends no sentence, and one where it does, if it can. */
const examples: Record<
  AbbreviationKind,
  readonly [within: (word: string) => string, atEnd?: (word: string) => string]
> = {
  title: [(word) => `We saw ${word} Kirby there.`],
  joining: [(word) => `We saw it, ${word} The Hague and more.`],
  numbering: [(word) => `It is in ${word} 5 of the list.`, (word) => `We had ${word} Kirby left.`],
  unit: [(word) => `It is 5 ${word} long.`, (word) => `It is 5 ${word} Kirby left.`],
  date: [(word) => `We met ${word} Friday or so.`, (word) => `We met at 5 ${word} Kirby left.`],
  final: [(word) => `We saw ${word} and more.`, (word) => `We saw it, ${word} Kirby left.`],
  open: [(word) => `We saw ${word} Kirby there.`, (word) => `We saw ${word} However, Kirby left.`],
};

describe("every abbreviation of the table", () => {
  const rows = readTable("abbreviations").map(({ abbreviation = "" }) => abbreviation);
  test.each(rows)("%s ends no sentence where it should not, and ends one where it should", (abbreviation) => {
    const kind = abbreviationKind(abbreviation) ?? "missing";
    if (kind === "missing") throw new Error(`${abbreviation} is not found`);
    const [within, atEnd] = examples[kind];
    expect(countSentences(within(abbreviation))).toBe(1);
    if (atEnd !== undefined) expect(countSentences(atEnd(abbreviation))).toBe(2);
  });

  test("is there once", () => {
    expect(new Set(rows).size).toBe(rows.length);
  });
});

test.each(readTable("sentenceStarters").map(({ word = "" }) => word))("%s begins a sentence", (word) => {
  const capitalized = word.charAt(0).toUpperCase() + word.slice(1);
  expect(countSentences(`She lives in the U.S. ${capitalized} it was.`)).toBe(2);
});
