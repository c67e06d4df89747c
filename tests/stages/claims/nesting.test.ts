import { expect, test } from "vitest";
import { claimsOf } from "./claimsOf.ts";

/** Of each attributed claim the content of the claim that holds it. */
function holdersIn(text: string): readonly (string | null)[] {
  const { claims } = claimsOf(text);
  return claims.map(({ nestedIn }) => {
    const [part] = claims[nestedIn ?? -1]?.parts ?? [];
    return part ? text.slice(part.start, part.end) : null;
  });
}

test.each<readonly [string, readonly (string | null)[]]>([
  ["Carey said that Doyle denied lying.", [null, "that Doyle denied lying"]],
  [
    "Carey said that Doyle fears that Roe denied lying.",
    [null, "that Doyle fears that Roe denied lying", "that Roe denied lying"],
  ],
  ["Carey said that it is safe, according to Doyle.", [null, "Carey said that it is safe"]],
  ["Iran and Norway rejected the offer.", [null, null]],
  ["Carey said it is safe. Doyle denied lying.", [null, null]],
])("%s", (text, holders) => {
  expect(holdersIn(text)).toStrictEqual(holders);
});
