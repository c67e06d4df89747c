import { describe, expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { scoreSentence } from "../../../pipeline/stages/claims/checkWorthiness.ts";

const plain = { text: "the old bridge stood there on that day.", figures: 0, attributed: false };
const worth = (text: string): number => scoreSentence({ ...plain, text }).check_worthiness;

test("nothing special has no reasons", () => {
  expect(scoreSentence(plain).reasons).toStrictEqual([]);
});

describe("every word of checkWorthiness.csv is reached", () => {
  const examples = readTable("checkWorthiness").flatMap(({ reason = "", words = "" }) =>
    words.split("|").flatMap((word) => (word === "" ? [] : [{ word: word.replace("*", "ed"), reason }])),
  );
  test.each(examples)("$word: $reason", ({ word, reason }) => {
    expect(scoreSentence({ ...plain, text: `the bridge there ${word} on that day.` }).reasons).toContain(
      reason,
    );
    expect(
      scoreSentence({ ...plain, text: `the bridge there x${word}x on that day.` }).reasons,
    ).not.toContain(reason);
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
    expect(scoreSentence(sentence).reasons).toContain(reason);
    expect(scoreSentence(other).reasons).not.toContain(reason);
  });
});

test("sentences come out in the order of their worth", () => {
  const sentences = [
    {
      text: "Unemployment in Harlow rose to 9 percent, the highest since 1990.",
      figures: 2,
      attributed: false,
    },
    { text: "Doyle denied that the old bridge was closed.", figures: 0, attributed: true },
    { text: "The council of Harlow met there on that day.", figures: 0, attributed: false },
    { text: "I think we should all go home soon.", figures: 0, attributed: false },
    { text: "Why?", figures: 0, attributed: false },
  ];
  const scores = sentences.map((sentence) => scoreSentence(sentence).check_worthiness);
  expect(scores).toStrictEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
});

test("scores lie between 0 and 1, and checkable is the higher one", () => {
  for (const text of ["Why?", "He denied it.", plain.text]) {
    const { check_worthiness, checkable } = scoreSentence({ ...plain, text, figures: 3, attributed: true });
    expect(check_worthiness).toBeGreaterThan(0);
    expect(checkable).toBeLessThan(1);
    expect(checkable).toBeGreaterThan(check_worthiness);
  }
  expect(worth("the bridge is the highest of all there.")).toBeGreaterThan(worth(plain.text));
});

test("at most three reasons, the strongest first", () => {
  const text = "Why did Harlow lose the highest bridge, which rose and fell?";
  expect(scoreSentence({ text, figures: 2, attributed: true }).reasons).toStrictEqual([
    "a question",
    "gives a figure",
    "compares",
  ]);
});
