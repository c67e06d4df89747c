import type { AttributionRule } from "./annotation.ts";
import { readTable } from "./tables.ts";

const confidences = new Map(
  readTable("ruleConfidence").map(({ rule, confidence }) => [rule, Number(confidence)]),
);

/** The measured share of right rows among those that a rule finds, 0 to 1. */
export function confidenceOf(rule: AttributionRule | "asserted"): number {
  const confidence = confidences.get(rule);
  if (confidence === undefined) throw new Error(`tables/ruleConfidence.csv: ${rule} is missing`);
  return confidence;
}
