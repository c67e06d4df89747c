import { describe, expect, test } from "vitest";
import { assertedIn, claimsOf } from "./claimsOf.ts";

describe("what the outlet says in its own voice", () => {
  test.each<readonly [string, readonly string[]]>([
    ["The bridge was closed on Monday.", ["The bridge was closed on Monday"]],
    ["The bridge was closed, Carey said.", []],
    ["His concerns about the costs have grown.", ["His concerns about the costs have grown"]],
    ["A plan backed by the union failed on Monday.", ["A plan backed by the union failed on Monday"]],
    ["Was the bridge closed on Monday?", []],
    ["A Bridge Too Old For Harlow", []],
    ["“The bridge was closed on Monday.”", []],
    ["They went there. It rained.", []],
  ])("%s", (text, contents) => {
    expect(assertedIn(text)).toStrictEqual(contents);
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "The bridge was closed on Monday, but Carey said that it is safe.",
      "2:det 4:nsubj:NOUN 4:aux:pass:AUX 0:root:VERB 6:case 4:obl:PROPN 10:punct 10:cc 10:nsubj:PROPN 4:conj:VERB 14:mark 14:nsubj:PRON 14:cop:AUX 10:ccomp:ADJ 4:punct",
      ["The bridge was closed on Monday"],
    ],
    [
      "Though Carey denied lying, the council was not convinced by it.",
      "3:mark 3:nsubj:PROPN 10:advcl:VERB 3:xcomp:VERB 3:punct 7:det 10:nsubj:pass:NOUN 10:aux:pass:AUX 10:advmod:PART 0:root:VERB 12:case 10:obl:PRON 10:punct",
      ["the council was not convinced by it"],
    ],
    [
      "On a Monday in May, Carey said that it is safe.",
      "3:case 3:det 8:obl:PROPN 5:case 3:nmod:PROPN 3:punct 8:nsubj:PROPN 0:root:VERB 12:mark 12:nsubj:PRON 12:cop:AUX 8:ccomp:ADJ 8:punct",
      [],
    ],
    [
      "When it rained in Harlow, Carey said that it is safe.",
      "3:advmod 3:nsubj:PRON 8:advcl:VERB 5:case 3:obl:PROPN 3:punct 8:nsubj:PROPN 0:root:VERB 12:mark 12:nsubj:PRON 12:cop:AUX 8:ccomp:ADJ 8:punct",
      [],
    ],
    [
      "The bridge was closed on Monday because Carey said that it is unsafe.",
      "2:det 4:nsubj:pass:NOUN 4:aux:pass:AUX 0:root:VERB 6:case 4:obl:PROPN 9:mark 9:nsubj:PROPN 4:advcl:VERB 13:mark 13:nsubj:PRON 13:cop:AUX 9:ccomp:ADJ 4:punct",
      ["The bridge was closed on Monday"],
    ],
    [
      "Old lorries at the bridge in 2008.",
      "2:amod:ADJ 0:root:NOUN 5:case:ADP 5:det:DET 2:nmod:NOUN 7:case:ADP 2:nmod:NUM 2:punct:PUNCT",
      [],
    ],
  ])("beside others: %s", (text, tree, contents) => {
    expect(assertedIn(text, tree)).toStrictEqual(contents);
  });
});

test("its rows have stance assert and nobody else’s values", () => {
  const tree = "2:det 5:nsubj:pass:NOUN 5:aux:pass:AUX 5:advmod:PART 0:root:VERB 7:case 5:obl:PROPN 5:punct";
  expect(claimsOf("The bridge was not closed on Monday.", tree).claims).toMatchObject([
    {
      attributionIndex: null,
      stance: "assert",
      polarity: "negated",
      target: null,
      nestedIn: null,
      statement: "The bridge was not closed on Monday.",
    },
  ]);
});
