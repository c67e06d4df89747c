import { describe, expect, test } from "vitest";
import { foundIn } from "./found.ts";

describe("a verb with its content", () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      "that-clause",
      "Carey believes that the road is safe.",
      ["Carey | believes | that the road is safe | -"],
    ],
    ["clause without that", "Carey believes the road is safe.", ["Carey | believes | the road is safe | -"]],
    [
      "infinitive behind whom it is asked of, with the subject of the verb before",
      "Some councils have started asking schools to pay.",
      ["Some councils | asking | to pay | schools"],
    ],
    ["gerund", "The council denied hiding the costs.", ["The council | denied | hiding the costs | -"]],
    ["of a relative clause", "The man who hopes to win left the hall.", ["The man | hopes | to win | -"]],
    ["second verb", "Carey left and promised to return.", ["Carey | promised | to return | -"]],
    ["noun", "The union rejected the new contract.", ["The union | rejected | the new contract | -"]],
    [
      "noun behind the target",
      "The union accused the mayor of hiding the costs.",
      ["The union | accused | hiding the costs | the mayor"],
    ],
    [
      "noun behind a preposition",
      "The union called for a strike.",
      ["The union | called for | a strike | -"],
    ],
  ])("%s", (_, text, found) => {
    expect(foundIn(text)).toStrictEqual(found);
  });
});

describe("what is no act", () => {
  test.each([
    ["wished", "The union would reject the new contract."],
    ["supposed", "If the union rejects the new contract, talks end."],
    ["planned, of another verb", "The union met to reject the contract."],
    ["without a subject", "Rejecting the contract was wrong."],
    ["a modifier of a noun", "The rejected contract was long."],
    ["in a quotation", "“The union rejected the new contract,” he said."],
  ])("%s", (_, text) => {
    expect(foundIn(text).filter((row) => /reject/i.test(row.split(" | ")[1] ?? ""))).toStrictEqual([]);
  });
});
