import { describe, expect, test } from "vitest";
import { attributionsOf, rulesOf } from "./attributionsOf.ts";

describe("quotations around a cue", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["before", "“The bridge is safe,” Ann Carey said.", ["Ann Carey | said | “The bridge is safe,”"]],
    [
      "before, inverted",
      "“The bridge is safe,” said Ann Carey, the mayor of Harlow.",
      ["Ann Carey, the mayor of Harlow | said | “The bridge is safe,”"],
    ],
    [
      "before, apposition between",
      "“The bridge is safe,” Ann Carey, the mayor of Harlow, said.",
      ["Ann Carey, the mayor of Harlow | said | “The bridge is safe,”"],
    ],
    [
      "before, relative clause between",
      "“The bridge is safe,” said Ann Carey, who runs Harlow.",
      ["Ann Carey | said | “The bridge is safe,”"],
    ],
    ["after a comma", "Ann Carey said, “The bridge is safe.”", ["Ann Carey | said | “The bridge is safe.”"]],
    [
      "after a colon",
      "Ann Carey told the council: “The bridge is safe.”",
      ["Ann Carey | told | “The bridge is safe.”"],
    ],
    [
      "on both sides",
      "“The bridge,” Ann Carey said, “is safe.”",
      ["Ann Carey | said | “The bridge,” + “is safe.”"],
    ],
    [
      "on both sides, adverb between",
      "“It is over,” Doyle said quietly, “and we lost.”",
      ["Doyle | said | “It is over,” + “and we lost.”"],
    ],
    ["a question", "“Is it safe?” Carey asked.", ["Carey | asked | “Is it safe?”"]],
    ["straight marks", '"The bridge is safe," said the mayor.', ['the mayor | said | "The bridge is safe,"']],
    ["single marks", "‘The bridge is safe,’ said the mayor.", ["the mayor | said | ‘The bridge is safe,’"]],
    [
      "a quotation within",
      "“I never said ‘close it’ to her,” Doyle said.",
      ["Doyle | said | “I never said ‘close it’ to her,”"],
    ],
    ["a participle", "Doyle left the room, saying, “It is over.”", ["Doyle | saying | “It is over.”"]],
    ["a pronoun", "“It is over,” he told the council.", ["he | told | “It is over,”"]],
    [
      "a title after an adjunct is no part",
      "“It is safe,” Carey said on the program “Morning in Harlow.”",
      ["Carey | said | “It is safe,”"],
    ],
  ])("%s", (_, text, attributions) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
    expect(rulesOf(text)).toStrictEqual(["quotation_with_cue"]);
  });
});

test.each([
  ["a title of a work", "He starred in “The Last Ferry,” a film about Harlow."],
  ["a nickname", "John “Red” Doyle left."],
  ["a scare quote", "They opened the “so-called bridge” in May."],
])("no attribution: %s", (_, text) => {
  expect(attributionsOf(text)).toStrictEqual([]);
});
