import { expect, test } from "vitest";
import { foundIn } from "./found.ts";

test.each<readonly [string, string, readonly string[]]>([
  ["owner and preposition", "The union’s fears of a strike grew.", ["The union | fears | a strike | -"]],
  ["pronoun", "His refusal to sign was a surprise.", ["His | refusal | to sign | -"]],
  ["predicate", "Fears persist that the bridge could fall.", ["- | Fears | that the bridge could fall | -"]],
  [
    "clause without that",
    "There are concerns they would stay in Harlow.",
    ["- | concerns | they would stay in Harlow | -"],
  ],
  [
    "giver behind it",
    "They met after allegations by the union that the vote was rigged.",
    ["the union | allegations | that the vote was rigged | -"],
  ],
  [
    "what it includes",
    "Harlow’s demands, which include keeping the bridge open, were new.",
    ["Harlow | demands | keeping the bridge open | -"],
  ],
  [
    "including",
    "The union’s demands, including a raise for all, were new.",
    ["The union | demands | a raise for all | -"],
  ],
  ["no content", "The fears of the town grew.", ["- | fears | the town | -"]],
])("%s", (_, text, found) => {
  expect(foundIn(text)).toStrictEqual(found);
});
