import { describe, expect, test } from "vitest";
import { claimsOf } from "./claimsOf.ts";
import { linksOf } from "./linksOf.ts";

const pullQuote = "“We checked every bolt of the bridge.”";

describe("links", () => {
  test("one relation for a pair: each fears the other, though they are set against each other", () => {
    expect(
      linksOf("Iran fears that Norway will leave, while Norway fears that Iran will stay."),
    ).toStrictEqual(["mirrors: that Iran will stay → that Norway will leave"]);
  });

  test("only claims within reach are compared", () => {
    const between = (count: number): string => "\n\nDoyle said the road is closed.".repeat(count);
    const text = (count: number): string =>
      `Carey said it: ${pullQuote}${between(count)}\n\nCarey said it: ${pullQuote}`;
    expect(claimsOf(text(2)).links.some(({ relation, other }) => relation === "same_as" && other === 0)).toBe(
      true,
    );
    expect(claimsOf(text(120)).links.some(({ other }) => other === 0)).toBe(false);
  });
});
