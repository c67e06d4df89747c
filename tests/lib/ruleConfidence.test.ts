import { expect, test } from "vitest";
import { confidenceOf } from "../../pipeline/lib/ruleConfidence.ts";
import { readTable } from "../../pipeline/lib/tables.ts";

test("the confidences of the table lie between 0 and 1", () => {
  const confidences = readTable("ruleConfidence").map(({ confidence }) => Number(confidence));
  expect(confidences.filter((confidence) => !(confidence > 0 && confidence <= 1))).toEqual([]);
});

test.each([
  ["clause", 0.28],
  ["noun", 0.09],
  ["quotation_carried", 0.65],
] as const)("%s: %d", (rule, confidence) => {
  expect(confidenceOf(rule)).toBe(confidence);
});
