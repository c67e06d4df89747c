import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phrasesOf, withoutAside, withWholePhrases } from "../../../pipeline/stages/annotate/wholePhrases.ts";
import { syntaxOf } from "./syntaxOf.ts";

describe("a content ends with its last phrase", () => {
  test.each<readonly [string, string, number, number, number]>([
    // concerns about possible | strikes near Lima .
    ["a modifier opens it", "0:root 4:case 4:amod 1:nmod 6:case 4:nmod 1:punct", 2, 3, 6],
    // that Doyle left | with the ship on Friday
    ["an adverbial completes it", "3:mark 3:nsubj 0:root 6:case 6:det 3:obl 8:case 3:obl", 0, 3, 8],
    // that Doyle | left : the verb is no phrase of the name
    ["not where the rest holds it", "3:mark 3:nsubj 0:root", 0, 2, 2],
    // that Doyle left | because it rained
    ["not with a clause of reason", "3:mark 3:nsubj 0:root 6:mark 6:nsubj 3:advcl", 0, 3, 3],
    // a deal | , said Roe
    ["not with what follows it", "2:det 4:ccomp 4:punct 0:root 4:nsubj", 0, 2, 2],
  ])("%s", (_, syntax, first, end, wanted) => {
    expect(withWholePhrases({ first, end }, phrasesOf(syntaxOf(syntax)))).toEqual({ first, end: wanted });
  });

  test("whatever the tree, a content never shrinks, and stays in its sentence", () => {
    const relations = fc.constantFrom("amod", "obl", "nmod", "nsubj", "det", "ccomp");
    const tree = fc.array(fc.tuple(fc.nat(), relations), { minLength: 1, maxLength: 30 }).map((words) =>
      words.map(([head, deprel], token) => ({
        head: token === 0 ? -1 : head % token,
        deprel,
        upos: "X",
        lemma: "_",
      })),
    );
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (syntax, a, b) => {
        const first = a % syntax.length;
        const end = first + 1 + (b % (syntax.length - first));
        const found = withWholePhrases({ first, end }, phrasesOf(syntax));
        expect(found.first).toBe(first);
        expect(found.end).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeLessThanOrEqual(syntax.length);
      }),
    );
  });
});

test("a phrase reaches from the first to the last word that depends on its head", () => {
  const { extents } = phrasesOf(syntaxOf("2:nsubj 0:root 4:det 2:obj 6:case 4:nmod"));
  expect(extents.map(({ first, end }) => [first, end])).toEqual([
    [0, 1],
    [0, 6],
    [2, 3],
    [2, 6],
    [4, 5],
    [4, 6],
  ]);
});

describe("what the outlet adds to a noun phrase is no part of it", () => {
  const commas =
    (...places: readonly number[]) =>
    (token: number) =>
      places.includes(token);
  test.each<readonly [string, string, readonly number[], number, number]>([
    // the demands , which include a toll , were rejected
    [
      "a relative clause",
      "2:det 9:nsubj:pass 5:punct 5:nsubj 2:acl:relcl 7:det 5:obj 2:punct 0:root",
      [2, 7],
      8,
      2,
    ],
    // the demands that include a toll
    ["not one without comma", "2:det 7:nsubj:pass 4:nsubj 2:acl:relcl 6:det 4:obj 0:root", [], 6, 6],
    // that Doyle runs Lima , which thrives
    ["not one within a clause", "3:mark 3:nsubj 0:root 3:obj 7:punct 7:nsubj 4:acl:relcl", [4], 7, 7],
    // the demands , which include a toll , of the union
    [
      "not one that the phrase goes on after",
      "2:det 0:root 5:punct 5:nsubj 2:acl:relcl 7:det 5:obj 2:punct 11:case 11:det 2:nmod",
      [2, 7],
      11,
      11,
    ],
  ])("%s", (_, syntax, marks, end, wanted) => {
    const range = { first: 0, end };
    expect(withoutAside(range, phrasesOf(syntaxOf(syntax)), commas(...marks))).toEqual({
      first: 0,
      end: wanted,
    });
  });
});
