import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trimWhiteSpace } from "../../../pipeline/lib/whiteSpace.ts";
import { findTokens } from "../../../pipeline/stages/segment/tokens.ts";
import { textsOf } from "./textsOf.ts";

const tokensOf = (text: string): string =>
  textsOf(text, findTokens(text, [{ start: 0, end: text.length, paragraph: 0 }])).join(" ");

test.each([
  ["“Why?” she asked.", "“ Why ? ” she asked ."],
  ["The boys' room isn't Doyle’s.", "The boys ' room is n't Doyle ’s ."],
  ["It cost $3.2 billion (€2.5bn), up 12.5%.", "It cost $ 3.2 billion ( € 2.5 bn ) , up 12.5 % ."],
  ["A 10-year-old's cease-fire plan -- 5–10 km.", "A 10 - year - old 's cease - fire plan -- 5 – 10 km ."],
  ["Rock ’n’ roll of the ’90s, and 'em.", "Rock ’n ’ roll of the ’90s , and 'em ."],
  ["''Yes,'' he said, ``no''...", "'' Yes , '' he said , `` no '' ..."],
  ["Wait… what?! No!!", "Wait … what ?! No !!"],
  ["Ask jo@example.org (@jo) :)", "Ask jo@example.org ( @jo ) :)"],
  ["The U.S.-backed deal of the “Herald”’s owner", "The U.S. - backed deal of the “ Herald ” ’s owner"],
  ["a & b = 50°C", "a & b = 50 ° C"],
  ["***", "***"],
  ["😀👍", "😀 👍"],
])("%s", (text, expected) => {
  expect(tokensOf(text)).toBe(expected);
});

describe("kinds", () => {
  test.each([
    ["word", ["Doyle", "20th", "U.S.", "example.org", "@jo", "’90s", "co-op"]],
    ["number", ["5", "1,200", "3.5", "9/11", "½"]],
    ["punctuation", [".", "“", "''", "``", "...", "?!", "-", "–", "(", "/", "*", "`"]],
    ["symbol", ["$", "€", "%", "°", "&", "#", "+", "§", "😀", "\u200b"]],
  ])("%s", (kind, texts) => {
    for (const text of texts) {
      const tokens = findTokens(`x${text}`, [{ start: 1, end: 1 + text.length, paragraph: 0 }]);
      expect({ text, tokens }).toEqual({
        text,
        tokens: [{ start: 1, end: 1 + text.length, kind, sentence: 0 }],
      });
    }
  });
});

test("tokens know their sentence", () => {
  const sentences = [
    { start: 0, end: 3, paragraph: 0 },
    { start: 4, end: 7, paragraph: 0 },
  ];
  expect(findTokens("Go. No.", sentences).map(({ sentence }) => sentence)).toEqual([0, 0, 1, 1]);
});

test("every character that is not white space lies in exactly one token, and no token holds white space", () => {
  const unit = fc.constantFrom(
    "a",
    "B",
    "é",
    "1",
    ".",
    ",",
    "-",
    "'",
    "’",
    "n't",
    "/",
    "@",
    " ",
    "\n",
    "“",
    "U.S.",
    "http://",
    "😀",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit })), (text) => {
      const tokens = findTokens(text, [{ start: 0, end: text.length, paragraph: 0 }]);
      let position = 0;
      for (const { start, end } of tokens) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(position);
        expect(trimWhiteSpace(text.slice(position, start))).toBe("");
        expect(/\p{White_Space}/u.test(text.slice(start, end))).toBe(false);
        position = end;
      }
      expect(trimWhiteSpace(text.slice(position))).toBe("");
    }),
  );
});
