import { expect, test } from "vitest";
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
  expect(bestRule("told", [], { lemmaRules: [], lemmaEndings: [] })).toBe("-0+");
});
