import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { scoreSentence } from "../../../pipeline/stages/claims/checkWorthiness.ts";

const plain = { text: "the old bridge stood there on that day.", figures: 0, attributed: false };
const read = { checkWorthy: 0.5, checkable: 0.5 };
const reasonsOf = (sentence: typeof plain): readonly string[] => scoreSentence(sentence, read).reasons;

test("nothing special has no reasons", () => {
  expect(reasonsOf(plain)).toStrictEqual([]);
});

describe("every word of checkWorthiness.csv is reached", () => {
  const examples = readTable("checkWorthiness").flatMap(({ reason = "", words = "" }) =>
    words.split("|").flatMap((word) => (word === "" ? [] : [{ word: word.replace("*", "ed"), reason }])),
  );
  test.each(examples)("$word: $reason", ({ word, reason }) => {
    expect(reasonsOf({ ...plain, text: `the bridge there ${word} on that day.` })).toContain(reason);
    expect(reasonsOf({ ...plain, text: `the bridge there x${word}x on that day.` })).not.toContain(reason);
  });
});

describe("every feature without words is reached", () => {
  test.each([
    ["gives a figure", { ...plain, figures: 1 }, plain],
    ["gives several figures", { ...plain, figures: 2 }, { ...plain, figures: 1 }],
    ["names someone or something", { ...plain, text: "they saw old Harlow on that day." }, plain],
    ["attributed to a source", { ...plain, attributed: true }, plain],
    ["a question", { ...plain, text: "did the bridge stand there that day?”" }, plain],
    ["very short", { ...plain, text: "it stood." }, plain],
  ])("%s", (reason, sentence, other) => {
    expect(reasonsOf(sentence)).toContain(reason);
    expect(reasonsOf(other)).not.toContain(reason);
  });
});

test("the scores are those that were read, in two digits", () => {
  const { check_worthiness, checkable } = scoreSentence(plain, { checkWorthy: 0.87654, checkable: 0.004 });
  expect([check_worthiness, checkable]).toStrictEqual([0.88, 0]);
});

test("at most three reasons, the strongest first", () => {
  const text = "Why did Harlow lose the highest bridge, which rose and fell?";
  expect(reasonsOf({ text, figures: 2, attributed: true })).toStrictEqual([
    "a question",
    "gives a figure",
    "compares",
  ]);
});
