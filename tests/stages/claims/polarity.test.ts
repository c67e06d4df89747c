import { describe, expect, test } from "vitest";
import { claimsOf } from "./claimsOf.ts";

/** The polarity of the first claim of a text. */
function polarityIn(text: string): string | undefined {
  return claimsOf(text).claims[0]?.polarity;
}

describe("negated", () => {
  test.each([
    "the bridge was not safe",
    "it isn’t safe",
    "nobody paid",
    "there was no proof",
    "neither the mayor nor the union paid",
    "the mayor failed to pay",
  ])("%s", (content) => {
    expect(polarityIn(`Carey said that ${content}.`)).toBe("negated");
  });

  test("all sentences of a quotation", () => {
    const quotation = (end: string): string => `“The bridge is not safe. The road is ${end},” Carey said.`;
    expect(polarityIn(quotation("not open"))).toBe("negated");
    expect(polarityIn(quotation("open"))).toBe("affirmed");
  });
});

describe("affirmed", () => {
  test.each([
    "not only the mayor paid",
    "the bridge is safe, but it is not new",
    "a bridge that is not new is safe",
  ])("%s", (content) => {
    expect(polarityIn(`Carey said that ${content}.`)).toBe("affirmed");
  });
});

test("to reject a claim is to deny it, to reject a proposal is not", () => {
  expect(polarityIn("Carey rejected the claim that he lied.")).toBe("denied");
  expect(polarityIn("Carey rejected the offer that he made.")).toBe("affirmed");
});
