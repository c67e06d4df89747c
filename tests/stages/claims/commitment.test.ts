import { describe, expect, test } from "vitest";
import { softened, throughReports } from "../../../pipeline/stages/claims/commitment.ts";
import { claimsOf } from "./claimsOf.ts";

/** Content, claimant’s and outlet’s side of the attributed claims of a text. */
function sidesIn(text: string): readonly string[] {
  return claimsOf(text)
    .claims.filter(({ attributionIndex }) => attributionIndex !== null)
    .map((claim) => `${claim.stance} ${claim.claimant_presents_as} ${claim.outlet_presents_as}`);
}

describe("claimant and outlet", () => {
  test.each<readonly [string, readonly string[]]>([
    ["Carey said that the bridge was unsafe.", ["state true open"]],
    ["Carey acknowledged that the bridge was unsafe.", ["concede true true"]],
    ["Carey noted that the bridge was unsafe.", ["state true true"]],
    ["Carey did not acknowledge that the bridge was unsafe.", ["no_comment open true"]],
    ["Carey does not believe that the bridge is unsafe.", ["doubt improbable open"]],
    ["The union accused Carey of lying.", ["accuse true open"]],
  ])("%s", (text, sides) => {
    expect(sidesIn(text)).toStrictEqual(sides);
  });

  test("what may be is presented as possible", () => {
    expect(sidesIn("Carey noted that the bridge may be unsafe.")).toStrictEqual(["state possible possible"]);
    expect(softened("open", "possible")).toBe("open");
    expect(softened("true", "future")).toBe("true");
  });
});

describe("along the chain of reports", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      "The union said that Mayor Ann Carey admitted that the bridge was unsafe.",
      ["state true open", "concede true open"],
    ],
    [
      "The union admitted that Carey acknowledged that the bridge was unsafe.",
      ["concede true true", "concede true true"],
    ],
    [
      "The union stressed that Carey admitted that it was unsafe.",
      ["emphasize true probable", "concede true probable"],
    ],
  ])("%s", (text, sides) => {
    expect(sidesIn(text)).toStrictEqual(sides);
  });

  test("a holder that is not there takes no side", () => {
    expect(throughReports([{ nestedIn: 7, outlet_presents_as: "true" }])).toStrictEqual([
      { nestedIn: 7, outlet_presents_as: "open" },
    ]);
  });
});
