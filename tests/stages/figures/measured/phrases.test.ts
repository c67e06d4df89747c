import { expect, test } from "vitest";
import {
  isPart,
  isTime,
  nameSign,
  participle,
  phraseBefore,
  phraseFrom,
  subjectBefore,
  year,
} from "../../../../pipeline/stages/figures/measured/phrases.ts";
import type { Range } from "../../../../pipeline/stages/figures/text/pieces.ts";
import { piecesOf } from "../oneSentence.ts";

function shown(text: string, range: Range | null): string | null {
  const all = piecesOf(text).slice(range?.first, range?.end);
  return range && text.slice(all[0]?.start, all.at(-1)?.end);
}

test.each([
  ["They sold the price of the yacht", "price of the yacht"],
  ["They sold S&P 500", "S&P 500"],
  ["They saw West Texas Crude (WTI)", "West Texas Crude (WTI)"],
  ["They saw the", null],
])("before the end of “%s”", (text, expected) => {
  expect(shown(text, phraseBefore(piecesOf(text), piecesOf(text).length, 0))).toBe(expected);
});

test.each([
  ["the refresh rate , which", "refresh rate"],
  ["maximum sustained winds here", "maximum sustained winds"],
  ["a tax on imported cars today", "tax on imported cars"],
  ["personal spending .", "personal spending"],
  ["of them", null],
])("from the start of “%s”", (text, expected) => {
  expect(shown(text, phraseFrom(piecesOf(text), 0))).toBe(expected);
});

test.each([
  ["Meanwhile , exports to China last year", "exports to China"],
  ["last year exports", "exports"],
  ["the September contract", "September contract"],
  ["Brown and Lee", "Brown and Lee"],
])("subject in “%s”", (text, expected) => {
  expect(shown(text, subjectBefore(piecesOf(text), piecesOf(text).length, 0))).toBe(expected);
});

test("parts and times", () => {
  expect([isPart(piecesOf("July 4"), 1), isPart(piecesOf("Covid-19"), 2)]).toEqual([false, true]);
  expect([isTime(piecesOf("last year"), 0), isTime(piecesOf("last boat"), 0)]).toEqual([true, false]);
});

test("patterns", () => {
  expect([nameSign.test("&"), nameSign.test(";")]).toEqual([true, false]);
  expect([participle.test("sustained"), participle.test("king")]).toEqual([true, false]);
  expect([year.test("2018"), year.test("500")]).toEqual([true, false]);
});
