import { describe, expect, test } from "vitest";
import { assertedIn, claimsOf } from "./claimsOf.ts";

describe("what the outlet says in its own voice", () => {
  test.each<readonly [string, readonly string[]]>([
    ["The bridge was closed on Monday.", ["The bridge was closed on Monday"]],
    ["The bridge was closed, Carey said.", []],
    ["The bridge was closed on Monday, but Carey said that it is safe.", ["The bridge was closed on Monday"]],
    [
      "Though Carey denied lying, the council was not convinced by it.",
      ["the council was not convinced by it"],
    ],
    ["His concerns about the costs were known to all.", ["His concerns about the costs were known to all"]],
    ["They signed a plan backed by the union.", ["They signed a plan backed by the union"]],
    ["Was the bridge closed on Monday?", []],
    ["A Bridge Too Old For Harlow", []],
    ["“The bridge was closed on Monday.”", []],
    ["They went there. It rained.", []],
  ])("%s", (text, contents) => {
    expect(assertedIn(text)).toStrictEqual(contents);
  });
});

test("its rows have stance assert and nobody else’s values", () => {
  expect(claimsOf("The bridge was not closed on Monday.").claims).toMatchObject([
    {
      attributionIndex: null,
      stance: "assert",
      polarity: "negated",
      target: null,
      nestedIn: null,
      statement: "The bridge was not closed on Monday.",
    },
  ]);
});
