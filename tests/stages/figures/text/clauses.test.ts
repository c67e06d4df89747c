import { expect, test } from "vitest";
import { clausesOf } from "../../../../pipeline/stages/figures/text/clauses.ts";
import { isWithin, relationAt, topOf } from "../../../../pipeline/stages/figures/text/trees.ts";
import { piecesOf } from "../oneSentence.ts";
import { parsedPieces } from "../parsed.ts";

const all = parsedPieces(
  "He|PRON|2|nsubj said|VERB|0|root that|SCONJ|6|mark 5|NUM|5|nummod boats|NOUN|6|nsubj:pass sank|VERB|2|ccomp and|CCONJ|8|cc burned|VERB|6|conj",
);

test("each piece belongs to a clause", () => {
  expect(clausesOf(all)?.heads).toEqual([1, 1, 5, 5, 5, 5, 7, 7]);
  expect(clausesOf(all)?.dependents[5]).toEqual([2, 4, 7]);
  expect(clausesOf(piecesOf("5 boats sank"))).toBeNull();
});

test("relations, tops and what is within", () => {
  expect(relationAt(all, 4)).toBe("nsubj");
  expect(topOf(all, { first: 3, end: 5 })).toBe(4);
  expect([isWithin(all, 3, 5), isWithin(all, 5, 4)]).toEqual([true, false]);
});
