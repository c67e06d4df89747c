import { expect, test } from "vitest";
import { attributionsOf } from "../attributionsOf.ts";

test.each<readonly [string, string, readonly string[]]>([
  ["of an infinitive", "Carey asked the council to pay.", ["Carey | asked | to pay | the council"]],
  [
    "of a that-clause",
    "Carey warned the council that the bridge is old.",
    ["Carey | warned | that the bridge is old | the council"],
  ],
  [
    "of a gerund",
    "Both unions accuse each other of hiding the costs.",
    ["Both unions | accuse | hiding the costs | each other"],
  ],
  [
    "what is asked not to be done",
    "Carey asked the council not to close the bridge.",
    ["Carey | asked | not to close the bridge | the council"],
  ],
])("%s", (_, text, attributions) => {
  expect(attributionsOf(text)).toStrictEqual(attributions);
});
