import { describe, expect, test } from "vitest";
import { claimsOf } from "./claimsOf.ts";

test.each([
  ["“It is safe,” Carey said.", { stance: "state", attribution: "direct", polarity: "affirmed" }],
  ["Carey claimed it is “safe here” and new.", { stance: "claim", attribution: "mixed" }],
  ["Carey said it was safe.", { stance: "state", attribution: "indirect", polarity: "affirmed" }],
  ["Carey denied that it is safe.", { stance: "deny", polarity: "denied", statement: null }],
  ["Carey did not say that it is safe.", { stance: "no_comment", statement: null }],
  ["Carey does not believe that it is safe.", { stance: "doubt", attribution: "attitude" }],
  [
    "Carey fears that it is unsafe.",
    { stance: "fear", attribution: "attitude", claimant_presents_as: "possible" },
  ],
  ["The union agreed to leave.", { stance: "agree", attribution: "indirect" }],
  ["The union promised to leave.", { stance: "promise", attribution: "indirect" }],
])("%s", (text, values) => {
  expect(claimsOf(text).claims[0]).toMatchObject(values);
});

describe("target", () => {
  const targetOf = (text: string): string | null => {
    const [claim] = claimsOf(text).claims;
    return claim?.target ? text.slice(claim.target.start, claim.target.end) : null;
  };
  test.each([
    ["The union accused the mayor of lying.", "the mayor"],
    ["The mayor was accused of lying.", "The mayor"],
    ["Carey warned residents that it is unsafe.", "residents"],
    ["Carey told residents that it is unsafe.", null],
    ["Carey said that it is unsafe.", null],
  ])("%s", (text, target) => {
    expect(targetOf(text)).toBe(target);
  });
});
