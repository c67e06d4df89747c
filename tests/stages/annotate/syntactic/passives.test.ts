import { expect, test } from "vitest";
import { foundIn } from "./found.ts";

test.each<readonly [string, string, readonly string[]]>([
  ["agent", "The contract was rejected by the union.", ["the union | was rejected | The contract | -"]],
  [
    "subject with a relative clause",
    "The contract, which includes a raise, was rejected by the union.",
    ["the union | was rejected | The contract | -"],
  ],
  ["participle", "They signed a plan backed by the union.", ["the union | backed | a plan | -"]],
  [
    "addressed to its subject",
    "Residents were urged to leave the town.",
    ["- | were urged | to leave the town | Residents"],
  ],
  [
    "the accused",
    "The mayor was accused by the union of hiding the costs.",
    ["the union | was accused | hiding the costs | The mayor"],
  ],
  ["without agent", "The contract was rejected on Monday.", []],
])("%s", (_, text, found) => {
  expect(foundIn(text)).toStrictEqual(found);
});
