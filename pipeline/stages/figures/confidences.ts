import { readTable } from "../../lib/tables.ts";

const confidences = new Map(
  readTable("figureConfidences").map((row) => [row.rule ?? "", Number(row.confidence)]),
);

/** How often a row made by a rule is right, from 0 to 1. Throws a RangeError for a rule without a measured value. */
export function confidenceOf(rule: string): number {
  const confidence = confidences.get(rule);
  if (confidence === undefined) throw new RangeError(`figureConfidences.csv has no rule “${rule}”`);
  return confidence;
}
