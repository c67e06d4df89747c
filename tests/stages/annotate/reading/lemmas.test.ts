import { describe, expect, test } from "vitest";
import { bestRule, lemmaOf } from "../../../../pipeline/stages/annotate/reading/lemmas.ts";

test.each([
  ["said", "-2+y", "say"],
  ["Walked", "-2+", "walk"],
  ["houses", "-1+", "house"],
  ["was", "=be", "be"],
  ["Lima", "^-0+", "Lima"],
  ["Americans", "^-1+", "American"],
  ["s", "-1+", "s"],
  ["a", "-5+y", "a"],
  ["C++", "-0+", "c++"],
  ["plus", "-1++", "plu+"],
])("%s by %s is %s", (form, rule, lemma) => {
  expect(lemmaOf(form, rule)).toBe(lemma);
});

const rules = {
  lemmaRules: ["-3+ell", "-2+", "=be", "-0+"],
  lemmaEndings: [["old"], ["ed", "es"], ["was"], []],
  isWord: () => true,
};

test.each([
  ["told", [9, 1, 1, 1], "-3+ell"],
  ["Warned", [9, 8, 1, 1], "-2+"],
  ["warn", [9, 8, 7, 1], "-0+"],
  ["was", [1, 1, 9, 1], "=be"],
  ["swas", [1, 1, 9, 1], "-0+"],
])("the best rule for %s that has its ending, by scores %j", (form, scores, rule) => {
  expect(bestRule(form, scores, rules)).toBe(rule);
});

test("without rules the form is the lemma", () => {
  expect(bestRule("told", [], { lemmaRules: [], lemmaEndings: [], isWord: () => true })).toBe("-0+");
});

describe("a rule that gives no word", () => {
  const words = new Set(["company", "add", "warned"]);
  const doubtful = {
    lemmaRules: ["-1+", "-3+y", "-2+", "-0+"],
    lemmaEndings: [["s", "d"], ["ies"], ["ed"], []],
    isWord: (lemma: string) => words.has(lemma),
  };

  test("is kept for a name", () => {
    const names = { lemmaRules: ["^-1+", "-3+y"], lemmaEndings: [["s"], ["ies"]], isWord: doubtful.isWord };
    expect(bestRule("Companies", [9, 8], names)).toBe("^-1+");
  });

  test.each<readonly [string, readonly number[], string]>([
    ["companies", [9, 7, 1, 1], "-3+y"],
    ["added", [9, 1, 7, 1], "-2+"],
    ["companies", [9, 5, 1, 1], "-1+"],
    ["Companies", [9, 7, 1, 1], "-3+y"],
    ["warned", [9, 1, 1, 8], "-1+"],
  ])("%s, scored %j, is left to one that does and is about as likely: %s", (form, scores, rule) => {
    expect(bestRule(form, scores, doubtful)).toBe(rule);
  });
});
