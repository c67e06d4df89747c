import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  collapseWhiteSpace,
  countWords,
  isWhiteSpace,
  trimSpan,
  trimWhiteSpace,
} from "../../pipeline/lib/whiteSpace.ts";

// Unicode's PropList.txt, White_Space, written out.
const whiteSpaces = [
  ...[
    "\t",
    "\n",
    "\v",
    "\f",
    "\r",
    " ",
    "\x85",
    "\xa0",
    "\u1680",
    "\u2028",
    "\u2029",
    "\u202f",
    "\u205f",
    "\u3000",
  ],
  ...Array.from({ length: 11 }, (_, index) => String.fromCharCode(0x2000 + index)),
];

describe("isWhiteSpace", () => {
  test("is Unicode's White_Space and nothing else in the basic plane", () => {
    const found = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      isWhiteSpace,
    );
    expect(found).toEqual(whiteSpaces.toSorted());
  });

  test.each(["\ufeff", "\u200b", "\u180e", "a", ""])("%j is none", (character) => {
    expect(isWhiteSpace(character)).toBe(false);
  });
});

describe("trimSpan", () => {
  test("takes white space off both ends", () => {
    expect(trimSpan("a \u00a0bc\n\u2003d", { start: 1, end: 7 })).toEqual({ start: 3, end: 5 });
  });

  test("of nothing but white space is empty at its start", () => {
    expect(trimSpan("a  \n b", { start: 1, end: 5 })).toEqual({ start: 1, end: 1 });
  });
});

test("trimWhiteSpace keeps what JavaScript's trim takes and takes what it keeps", () => {
  expect(trimWhiteSpace("\x85 \ufeffone two\ufeff\x85")).toBe("\ufeffone two\ufeff");
});

test("collapseWhiteSpace turns each run into one space", () => {
  expect(collapseWhiteSpace(" one\n \u2009two\x85three\t")).toBe("one two three");
});

describe("countWords", () => {
  test.each([
    ["", 0],
    [" \n ", 0],
    ["one", 1],
    ["Up 3.5 per cent – so far.", 7],
    ["one\x85two\ufeffthree", 2],
  ])("%j has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test("is the number of pieces between spaces once white space is collapsed", () => {
    const character = fc.constantFrom(...whiteSpaces, "a", "\ufeff", "😀", ".");
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const collapsed = collapseWhiteSpace(text);
        expect(countWords(text)).toBe(collapsed === "" ? 0 : collapsed.split(" ").length);
      }),
    );
  });
});
