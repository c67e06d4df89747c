import { describe, expect, test } from "vitest";
import { attributionsOf, rulesOf } from "./attributionsOf.ts";

type Example = readonly [text: string, attributions: readonly string[]];

/** By rule: a text, and its attributions as `source | cue | part + part | target`. */
const examples: Readonly<Record<string, readonly Example[]>> = {
  that_clause: [
    ["Officials said that the bridge is safe.", ["Officials | said | that the bridge is safe"]],
    ["The mayor said on Monday that it is safe.", ["The mayor | said | that it is safe"]],
    [
      "The mayor told residents that the bridge is safe.",
      ["The mayor | told | that the bridge is safe | residents"],
    ],
    ["The mayor questioned whether it is safe.", ["The mayor | questioned | whether it is safe"]],
    ["Fears persist that the bridge could fall.", ["- | Fears | that the bridge could fall"]],
    [
      "Doyle said that “it is over” and that “we lost.”",
      ["Doyle | said | that “it is over” and that “we lost.”"],
    ],
  ],
  bare_clause: [
    ["Officials said the bridge is safe.", ["Officials | said | the bridge is safe"]],
    [
      "The mayor assured residents the bridge is safe.",
      ["The mayor | assured | the bridge is safe | residents"],
    ],
    [
      "The mayor assured the old residents the bridge is safe.",
      ["The mayor | assured | the bridge is safe | the old residents"],
    ],
    [
      "Ann Carey said the bridge is “perfectly safe” and new.",
      ["Ann Carey | said | the bridge is “perfectly safe” and new"],
    ],
  ],
  clause_before_cue: [
    ["The bridge is safe, officials said.", ["officials | said | The bridge is safe"]],
    ["The bridge, officials said, is safe.", ["officials | said | The bridge + is safe"]],
    [
      "The plan failed, Carey said, because nobody paid.",
      ["Carey | said | The plan failed + because nobody paid"],
    ],
  ],
  infinitive: [
    ["The union refused to sign the contract.", ["The union | refused | to sign the contract"]],
    ["The mayor denied hiding the costs.", ["The mayor | denied | hiding the costs"]],
    ["The union agreed in principle to a contract.", ["The union | agreed | a contract"]],
  ],
  object: [
    [
      "The union rejected the new contract on Monday, but talks go on.",
      ["The union | rejected | the new contract on Monday"],
    ],
    ["The union called for a new bridge.", ["The union | called for | a new bridge"]],
    ["The union expressed concern about the bridge.", ["The union | expressed concern | the bridge"]],
  ],
  accused_of: [
    [
      "The union accused the mayor of hiding the costs.",
      ["The union | accused | hiding the costs | the mayor"],
    ],
    [
      "The union accused the mayor on Sunday of hiding the costs.",
      ["The union | accused | hiding the costs | the mayor"],
    ],
    ["The mayor urged residents to stay at home.", ["The mayor | urged | to stay at home | residents"]],
    ["Critics praised him for his patience.", ["Critics | praised | his patience | him"]],
  ],
  passive: [
    ["The contract was rejected by the union.", ["the union | was rejected | The contract"]],
    [
      "The contract, which includes a raise, has been rejected by the union.",
      ["the union | has been rejected | The contract"],
    ],
    ["The mayor was accused of hiding the costs.", ["- | was accused | hiding the costs | The mayor"]],
  ],
  participle: [["They signed a plan backed by the union.", ["the union | backed | a plan"]]],
  noun: [
    ["The mayor’s concerns about the costs have grown.", ["The mayor | concerns | the costs"]],
    ["His refusal to sign was a surprise.", ["His | refusal | to sign"]],
    ["They met after the talks on the union’s fears of a strike.", ["the union | fears | a strike"]],
  ],
  adjective: [
    ["The mayor is wary that costs will rise.", ["The mayor | is wary | that costs will rise"]],
    ["Residents were not worried about the noise.", ["Residents | were not worried | the noise"]],
  ],
  according_to: [
    ["According to police, the shop was closed.", ["police | According to | the shop was closed"]],
    ["The shop was closed, according to police.", ["police | according to | The shop was closed"]],
    [
      "According to Ann Carey, a lawyer in Harlow, the shop was closed.",
      ["Ann Carey, a lawyer in Harlow | According to | the shop was closed"],
    ],
    [
      "“The shop was closed,” according to the report.",
      ["the report | according to | “The shop was closed,”"],
    ],
  ],
};

describe.each(Object.entries(examples))("%s", (rule, cases) => {
  test.each(cases)("%s", (text, attributions) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
    expect(new Set(rulesOf(text))).toContain(rule);
  });
});

describe("several cues in a sentence", () => {
  const cases: readonly Example[] = [
    [
      "Carey stressed that it is safe but cautioned that the road is not.",
      ["Carey | stressed | that it is safe", "Carey | cautioned | that the road is not"],
    ],
    [
      "Doyle, who rejected the plan, said the road is closed.",
      ["Doyle | rejected | the plan", "Doyle | said | the road is closed"],
    ],
    [
      "The council voted to close the bridge, saying it was unsafe.",
      ["The council | saying | it was unsafe"],
    ],
    [
      "Residents oppose a plan backed by the union.",
      ["Residents | oppose | a plan backed by the union", "the union | backed | a plan"],
    ],
    [
      "While the mayor denies hiding costs, Doyle doubts that it is true.",
      ["the mayor | denies | hiding costs", "Doyle | doubts | that it is true"],
    ],
    ["The mayor asked for money.", ["The mayor | asked | money"]],
    ["The mayor asked not to be named.", []],
    ["The mayor asked whether it is safe.", ["The mayor | asked | whether it is safe"]],
  ];
  test.each(cases)("%s", (text, attributions) => {
    expect(attributionsOf(text)).toStrictEqual(attributions);
  });
});

test("a comma at the end leaves “according to” without content", () => {
  expect(attributionsOf("According to Doyle,")).toStrictEqual([]);
});

test("a stretch of more words than prose puts in a sentence is not read", () => {
  const words = (count: number): string => `Carey said that ${"so ".repeat(count)}it is.`;
  expect(attributionsOf(words(900))).toHaveLength(1);
  expect(attributionsOf(words(1000))).toHaveLength(0);
});
