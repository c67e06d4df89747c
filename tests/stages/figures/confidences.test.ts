import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { confidenceOf } from "../../../pipeline/stages/figures/confidences.ts";
import { figureIn, figuresIn } from "./oneSentence.ts";

const examples: Readonly<Record<string, string>> = {
  money: "It cost $5.",
  percent: "It was 5%.",
  percentage_points: "It was 5 percentage points.",
  measure: "It was 5 km.",
  duration: "It took 5 days.",
  age: "Ann Moore, 65, came.",
  ratio: "Half of them came.",
  multiple: "Twice as many came.",
  index: "The Dow closed at 5,000 points.",
  counted: "They saw 5 boats.",
  bare: "They saw 5 of them.",
  vague: "They saw several boats.",
  range: "They saw 5 to 10 boats.",
};

test("each rule is reached, with its own share", () => {
  const rules = readTable("figureConfidences").map((row) => row.rule ?? "");
  expect(Object.keys(examples).concat("elided").sort()).toEqual(rules.toSorted());
  for (const [rule, text] of Object.entries(examples)) {
    expect(figureIn(text).extraction_confidence, rule).toBe(confidenceOf(rule));
  }
  expect(figuresIn("They saw 5 boats, 3 of them red.")[1]?.extraction_confidence).toBe(
    confidenceOf("elided"),
  );
});

test("shares are between 0 and 1, with two digits", () => {
  for (const row of readTable("figureConfidences")) expect(row.confidence).toMatch(/^0\.\d{1,2}$/);
  expect(() => confidenceOf("nonsense")).toThrow("figureConfidences.csv has no rule “nonsense”");
});

test("an index has no unit system", () => {
  expect(figureIn("The Dow closed at 5,000 points.")).toMatchObject({
    kind: "index",
    unit: "point",
    unit_system: null,
  });
  expect(figureIn("They scored 20 points.")).toMatchObject({
    kind: "count",
    unit: "point",
    unit_system: "count",
  });
});
