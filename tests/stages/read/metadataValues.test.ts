import { expect, test } from "vitest";
import { cleanCell, isWebAddress, splitAuthors } from "../../../pipeline/stages/read/metadataValues.ts";

test.each([
  [" A title\u00a0", "A title"],
  ["two\r\nlines", "two  lines"],
  ["a\u0000b\u001bc\u009dd", "a b c d"],
  ["\u202efdp.txt\u2066x", "fdp.txt x"],
  ["a\u2028b", "a b"],
  ["שלום\u200f", "שלום\u200f"],
  ["", null],
  [" \t\u0000\u202e ", null],
])("cleans %j to %j", (cell, value) => {
  expect(cleanCell(cell)).toBe(value);
});

test("splits authors at semicolons and leaves out empty ones", () => {
  expect(splitAuthors(" Jane Doe ;; Roe, Richard;\t;")).toEqual(["Jane Doe", "Roe, Richard"]);
  expect(splitAuthors("")).toEqual([]);
});

test.each(["https://example.org", "HTTP://example.org/a?b=c#d", "https://example.org/ä", "http://[::1]/x"])(
  "%s is a web address",
  (value) => {
    expect(isWebAddress(value)).toBe(true);
  },
);

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org",
  "file:///etc/passwd",
  "//example.org",
  "example.org",
  "https://",
  "http://[",
  "https://exam ple.org",
  " https://example.org",
])("%j is no web address", (value) => {
  expect(isWebAddress(value)).toBe(false);
});
