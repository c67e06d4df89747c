import { expect, test } from "vitest";
import { confidenceOf } from "../../pipeline/lib/ruleConfidence.ts";
import { readTable } from "../../pipeline/lib/tables.ts";

test("the confidences of the table lie between 0 and 1", () => {
  const confidences = readTable("ruleConfidence").map(({ confidence }) => Number(confidence));
  expect(confidences.filter((confidence) => !(confidence > 0 && confidence <= 1))).toEqual([]);
});

test.each([
  ["that_clause", 0.78],
  ["noun", 0.14],
  ["unmarked_clause", 0.22],
] as const)("%s: %d", (rule, confidence) => {
  expect(confidenceOf(rule)).toBe(confidence);
});
