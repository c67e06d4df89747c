import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { functionWordShares, guessLanguage } from "../../../pipeline/stages/decode/language.ts";
import { otherScripts, paragraphs } from "./paragraphs.ts";

const { en: english = "", ...foreign } = paragraphs;
const entries = readTable("functionWords").map(({ language = "", word = "" }) => ({ language, word }));

test("English is told by its function words", () => {
  expect(guessLanguage(english).verdict).toBe("english");
  expect(guessLanguage(english.toUpperCase()).verdict).toBe("english");
});

test.each(Object.entries(foreign))("a paragraph in %s is not English", (language, text) => {
  const { verdict, evidence } = guessLanguage(text);
  expect(verdict).toBe("other");
  expect(evidence).toMatch(/^\d+ % function words of [a-z]{2}, \d+ % of en$/);
  const shares = functionWordShares(text);
  expect(shares.get(language)).toBeGreaterThan(0.2);
});

test.each(Object.entries(otherScripts))("a paragraph in %s letters is not English", (_, text) => {
  expect(guessLanguage(text)).toMatchObject({
    verdict: "other",
    evidence: "100 % of the letters are not Latin",
  });
});

test("the languages of all entries are told by a paragraph", () => {
  expect(new Set(entries.map(({ language }) => language))).toEqual(new Set(Object.keys(paragraphs)));
});

test("each entry counts for its language, and each is listed once", () => {
  const missed = entries.filter(
    ({ language, word }) => functionWordShares(`Xyz ${word}`).get(language) !== 0.5,
  );
  expect(missed).toEqual([]);
  expect(new Set(entries.map(({ language, word }) => `${language} ${word}`)).size).toBe(entries.length);
});

test("no word of another language is one of English", () => {
  const words = new Set(entries.filter(({ language }) => language === "en").map(({ word }) => word));
  expect(entries.filter(({ language, word }) => language !== "en" && words.has(word))).toEqual([]);
});

test.each([
  ["nothing", ""],
  ["a short text", "Der Bürgermeister sagte, dass die Brücke nicht fertig ist."],
  ["a few letters of another script", "Новый мост открыт"],
  ["a list of names", "Anna Berg, Carl Dahl, Eva Falk, ".repeat(20)],
  ["numbers", "12,5 100 3.75 8 ".repeat(50)],
  ["two languages", `${english} ${foreign.de ?? ""}`],
])("%s is undecided", (_, text) => {
  expect(guessLanguage(text).verdict).toBe("undecided");
});

test("English that quotes another language at length is not another language", () => {
  expect(guessLanguage(`${english} ${english} ${foreign.es ?? ""}`).verdict).not.toBe("other");
  expect(guessLanguage(`${english} ${english} ${otherScripts.Cyrillic ?? ""}`).verdict).toBe("english");
});
