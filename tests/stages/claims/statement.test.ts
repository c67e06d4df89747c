import { describe, expect, test } from "vitest";
import { claimsRead } from "./claimsOf.ts";

type Mentions = readonly (readonly [number, number | null])[];

/** The statement of the first claim of a sentence. */
function statementIn(text: string, tree: string, mentions: Mentions = []): string | null | undefined {
  return claimsRead(text, [tree], mentions).claims[0]?.statement;
}

const passive =
  "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 8:mark 6:det 8:nsubj:pass:NOUN 8:aux:pass:AUX 3:ccomp:VERB 3:punct";
const she = "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 6:nsubj:PRON 6:aux:AUX 3:ccomp:VERB 3:punct";
const tired = "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 6:nsubj:PRON 6:cop:AUX:be 3:ccomp:ADJ 3:punct";
const his =
  "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 7:mark 6:det 7:nsubj:PROPN 3:ccomp:VERB 9:nmod:poss:PRON 7:obj:NOUN 3:punct";
const trial =
  "4:punct 4:nsubj:PRON 4:cop:AUX 12:ccomp:ADJ 7:case 7:nmod:poss:PRON 4:obl:NOUN 4:punct 4:punct 12:nsubj:PROPN 10:flat:PROPN 0:root:VERB 12:punct";
const asked =
  "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 8:mark 6:det 8:nsubj:pass:NOUN 8:aux:pass:AUX 3:ccomp:VERB 3:punct";
const demanded =
  "2:det 3:nsubj:NOUN 0:root:VERB 7:mark 6:det 7:nsubj:NOUN 3:ccomp:VERB 9:det 7:obj:NOUN 3:punct";
const present =
  "3:punct 3:nsubj:PRON 12:ccomp:VERB:think 5:det 7:nsubj:NOUN 7:cop:AUX 3:ccomp:ADJ 3:punct 3:punct 12:nsubj:PROPN 10:flat:PROPN 0:root:VERB 12:punct";
const past =
  "3:punct 3:nsubj:PRON 10:ccomp:VERB:close 5:det 3:obj:NOUN 3:punct 3:punct 10:nsubj:PROPN 8:flat:PROPN 0:root:VERB 10:punct";

describe("a sentence of its own", () => {
  test.each<readonly [string, string, string, Mentions]>([
    ["Jane Carey said that the bridge was closed.", passive, "The bridge was closed.", []],
    [
      "Jane Carey said she would resign.",
      she,
      "Jane Carey would resign.",
      [
        [0, null],
        [3, 0],
      ],
    ],
    [
      "Jane Carey said she’s tired.",
      tired,
      "Jane Carey is tired.",
      [
        [0, null],
        [3, 0],
      ],
    ],
    [
      "Jane Carey said that the mayor lost his case.",
      his,
      "The mayor lost his case.",
      [
        [5, null],
        [7, 5],
      ],
    ],
    ["“I am ready for my trial,” Jane Carey said.", trial, "Jane Carey is ready for Jane Carey’s trial.", []],
    ["“I closed the bridge,” Jane Carey said.", past, "Jane Carey closed the bridge.", []],
  ])("%s", (text, tree, statement, mentions) => {
    expect(statementIn(text, tree, mentions)).toBe(statement);
  });
});

describe("none rather than a wrong one", () => {
  test.each<readonly [string, string, string, Mentions]>([
    ["of whom is not known", "Jane Carey said she would resign.", she, []],
    [
      "of whom is not sure",
      "Jane Carey said that the mayor lost his case.",
      his,
      [
        [0, null],
        [5, null],
        [7, 0],
      ],
    ],
    ["pointing outside", "Jane Carey said that this bridge was closed.", passive, []],
    ["a question", "Jane Carey asked whether the bridge was closed.", asked, []],
    ["a denial", "Jane Carey denied that the bridge was closed.", passive, []],
    ["what ought to be", "The union demanded that the mayor close the bridge.", demanded, []],
    ["a form that the text has not", "“I think the bridge is safe,” Jane Carey said.", present, []],
    ["of more than one", "“We closed the bridge,” Jane Carey said.", past, []],
  ])("%s: %s", (_, text, tree, mentions) => {
    expect(statementIn(text, tree, mentions)).toBeNull();
  });
});
