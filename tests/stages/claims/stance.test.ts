import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../pipeline/lib/annotation.ts";
import { stances, type Stance } from "../../../pipeline/lib/stances.ts";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { commitmentOf, stanceOf } from "../../../pipeline/stages/claims/stance.ts";

describe("commitments.csv", () => {
  test("has each stance once", () => {
    const listed = readTable("commitments").map(({ stance }) => stance);
    expect(listed.toSorted()).toStrictEqual(stances.map(({ stance }) => stance).toSorted());
  });

  test.each(readTable("commitments"))("$stance", ({ stance, claimant, outlet, attitude, negated }) => {
    const known = stances.find((entry) => entry.stance === stance)?.stance;
    expect(known && commitmentOf(known)).toStrictEqual({
      claimant,
      outlet,
      attitude: attitude === "yes",
      negated,
    });
  });
});

const attribution: Attribution = {
  parts: [{ start: 0, end: 1 }],
  cue: null,
  cueLemma: null,
  cueForm: "none",
  source: null,
  reference: null,
  target: null,
  targetReference: null,
  stance: "state",
  speech: true,
  negated: false,
  predicative: true,
  rule: "clause",
  confidence: 0.7,
};

test.each<readonly [Stance, Stance]>([
  ["state", "no_comment"],
  ["believe", "doubt"],
  ["support", "reject"],
  ["promise", "refuse"],
  ["accuse", "no_comment"],
  ["fear", "doubt"],
])("%s, negated, is %s", (stance, negated) => {
  expect(stanceOf({ ...attribution, stance, negated: true })).toBe(negated);
  expect(stanceOf({ ...attribution, stance })).toBe(stance);
});
