import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDependents, withWholePhrases } from "../../../pipeline/stages/annotate/wholePhrases.ts";
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
    const read = syntaxOf(syntax);
    expect(withWholePhrases({ first, end }, read, lastDependents(read))).toEqual({ first, end: wanted });
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
        const found = withWholePhrases({ first, end }, syntax, lastDependents(syntax));
        expect(found.first).toBe(first);
        expect(found.end).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeLessThanOrEqual(syntax.length);
      }),
    );
  });
});

test("the last dependent of a word is the last of its whole phrase", () => {
  expect(lastDependents(syntaxOf("2:nsubj 0:root 4:det 2:obj 6:case 4:nmod"))).toEqual([0, 5, 2, 5, 4, 5]);
});
