import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import {
  auxiliaries,
  isAdverb,
  isIngForm,
  mayBePlural,
  wordClass,
} from "../../../pipeline/stages/annotate/wordClasses.ts";

const rows = readTable("wordClasses").map(({ class: name = "", words = "" }) => ({
  name,
  words: words.split(" "),
}));

test.each(rows)("the words of $name stand once each in their class, in small letters", ({ name, words }) => {
  expect([...wordClass(name)]).toStrictEqual(words);
  expect(words.map((word) => word.toLowerCase())).toStrictEqual(words);
});

test("an unknown class is an error", () => {
  expect(() => wordClass("verb")).toThrow("tables/wordClasses.csv: no class verb");
});

test.each([
  [isAdverb, ["quickly", "also"], ["bridge", "ly", "fly"]],
  [isIngForm, ["adding", "going"], ["king", "ing", "bridge"]],
  [mayBePlural, ["officials", "mps"], ["is", "has", "was", "men"]],
] as const)("%o", (test, matching, others) => {
  expect(matching.filter((word) => !test(word))).toStrictEqual([]);
  expect(others.filter((word) => test(word))).toStrictEqual([]);
});

test("auxiliaries are the forms of be, have, do and the modals", () => {
  const forms = ["be", "have", "do", "modal"].flatMap((name) => [...wordClass(name)]);
  expect([...auxiliaries]).toStrictEqual(forms);
});
