import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { readWord } from "../../../pipeline/stages/segment/words.ts";
import { textsOf } from "./textsOf.ts";

const wordIn = (text: string): string => textsOf(text, readWord(text, 0)).join(" ");

describe("clitics", () => {
  test.each([
    ["Doyle's", "Doyle 's"],
    ["DOYLE’S", "DOYLE ’S"],
    ["don't", "do n't"],
    ["can’t", "ca n’t"],
    ["they'll", "they 'll"],
    ["shouldn't've", "should n't 've"],
    ["O'Brien's", "O'Brien 's"],
    ["cannot", "can not"],
    ["o’clock", "o’clock"],
    ["boys’", "boys"],
    ["n't", "n't"],
  ])("%s is %s", (text, expected) => {
    expect(wordIn(text)).toBe(expected);
  });

  test.each(readTable("contractions").map(({ pieces = "" }) => pieces))("%s is divided", (pieces) => {
    expect(wordIn(pieces.replace("|", ""))).toBe(pieces.replace("|", " "));
  });
});

describe("hyphens, slashes and periods within", () => {
  test.each([
    ["cease-fire", "cease"],
    ["e-mail-based", "e-mail"],
    ["anti-U.S.", "anti-U.S."],
    ["mid-1980s", "mid-1980s"],
    ["co-", "co"],
    ["and/or", "and"],
    ["w/o it", "w/o"],
    ["node.js", "node.js"],
    ["ended.Then", "ended"],
    ["report_2", "report_2"],
    ["naïve", "naïve"],
    ["nai\u0308ve", "nai\u0308ve"],
  ])("%s begins with %s", (text, expected) => {
    expect(wordIn(text)).toBe(expected);
  });

  test.each(readTable("hyphenAffixes"))(
    "the hyphen of $affix, a $place, does not divide",
    ({ affix = "", place }) => {
      const word = place === "prefix" ? `${affix}-Doyle` : `Doyle-${affix}`;
      expect(wordIn(word)).toBe(word);
    },
  );
});

describe("the period behind a word", () => {
  test.each([
    ["U.S. deals", "U.S."],
    ["U.S.", "U.S."],
    ["U.S.”", "U.S."],
    ["Inc.,", "Inc."],
    ["J. Doyle", "J."],
    ["Prov. of", "Prov."],
    ["irc., and", "irc."],
    ["D-Calif.)", "D"],
    ["Calif.) and", "Calif."],
  ])("is kept in %s", (text, expected) => {
    expect(wordIn(text)).toBe(expected);
  });

  test.each([
    ["house.", "house"],
    ["house.”", "house"],
    ["house. :)", "house"],
    ["house.[1]", "house"],
    ["house.) It", "house"],
    ["wait...", "wait"],
    ["no.", "no"],
    ["in.", "in"],
    ["C.", "C"],
  ])("is not kept in %s", (text, expected) => {
    expect(wordIn(text)).toBe(expected);
  });
});

test.each(["5", "-", "’s", ""])("there is no word at the start of %j", (text) => {
  expect(wordIn(text)).toBe("");
});
