import { describe, expect, test } from "vitest";
import { claimsOf } from "./claimsOf.ts";

/** The links of a text as `relation: content → other content`. */
function linksOf(text: string): readonly string[] {
  const { claims, links } = claimsOf(text);
  const content = (index: number): string => {
    const [part] = claims[index]?.parts ?? [];
    return part ? text.slice(part.start, part.end) : "";
  };
  return links.map(({ relation, claim, other }) => `${relation}: ${content(claim)} → ${content(other)}`);
}

const pullQuote = "“We checked every bolt of the bridge.”";

describe("links", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "a repeated quotation",
      `Carey said: ${pullQuote}\n\nIt was raining.\n\n${pullQuote}`,
      [`same_as: ${pullQuote} → ${pullQuote}`],
    ],
    [
      "mirrors",
      "Iran fears that Norway will leave, while Norway fears that Iran will stay.",
      ["mirrors: that Iran will stay → that Norway will leave"],
    ],
    [
      "a denial",
      "The union said that the mayor was hiding the bridge costs. Carey denied hiding the bridge costs.",
      ["denies: hiding the bridge costs → that the mayor was hiding the bridge costs"],
    ],
  ])("%s", (_, text, links) => {
    expect(linksOf(text)).toStrictEqual(links);
  });

  test.each([
    ["few words", "Carey said: “It is safe here.”\n\nIt was raining.\n\n“It is safe here.”"],
    ["another speaker", `Carey said: ${pullQuote}\n\nDoyle said the road is closed.\n\n${pullQuote}`],
    ["coordinated sources", "Iran and Norway said that they will leave the talks on Monday."],
    ["another stance", "Iran fears that Norway will leave, while Norway believes that Iran will stay."],
    ["another paragraph", "Iran fears that Norway will leave.\n\nNorway fears that Iran will stay."],
    ["one who denies the own words", "Carey said that costs rose twice. Carey denied that costs rose twice."],
    [
      "a denial of something else",
      "The union said that the road was closed. Carey denied hiding the bridge costs.",
    ],
  ])("none: %s", (_, text) => {
    expect(linksOf(text)).toStrictEqual([]);
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
