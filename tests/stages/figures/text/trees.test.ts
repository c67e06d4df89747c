import { expect, test } from "vitest";
import {
  dependentsOf,
  headOf,
  isNoun,
  lemmaOf,
  ownSubject,
  prepositionOf,
  relationOf,
  tagOf,
  topWithin,
} from "../../../../pipeline/stages/figures/text/trees.ts";
import { piecesOf } from "../oneSentence.ts";
import { parsedPieces } from "../parsed.ts";

const all = parsedPieces(
  "The|DET|2|det rents|NOUN|3|nsubj|rent rose|VERB|0|root|rise by|ADP|6|case 5|NUM|6|nummod +%|SYM|3|obl +.|PUNCT|3|punct",
);

test("a piece in its tree", () => {
  expect([headOf(all, 1), headOf(all, 2)]).toEqual([2, -1]);
  expect([relationOf(all, 1), tagOf(all, 1), lemmaOf(all, 2)]).toEqual(["nsubj", "NOUN", "rise"]);
  expect(dependentsOf(all, 2, new Set(["nsubj", "obl"]))).toEqual([1, 5]);
  expect([ownSubject(all, 2), ownSubject(all, 5)]).toEqual([1, null]);
  expect([prepositionOf(all, 5), prepositionOf(all, 1)]).toEqual(["by", ""]);
  expect([topWithin(all, 4, 4, 6), topWithin(all, 4, 4, 5)]).toEqual([5, 4]);
});

test("of two subjects the nearest before the predicate counts", () => {
  const two = parsedPieces("Lanta|PROPN|3|nsubj shares|NOUN|3|nsubj rose|VERB|0|root");
  expect(ownSubject(two, 2)).toBe(1);
});

test("a name may end with a dot, but “%” is no noun", () => {
  const signs = parsedPieces("U.S.|PROPN|0|root +%|NOUN|1|dep");
  expect([isNoun(signs, 3), isNoun(signs, 4)]).toEqual([true, false]);
});

test("nothing is known without a model", () => {
  const bare = piecesOf("rents rose");
  expect([headOf(bare, 0), relationOf(bare, 0), tagOf(bare, 0), lemmaOf(bare, 0)]).toEqual([-1, "", "", ""]);
});

test("what stands with “among” is no subject, though the model may say so", () => {
  const led = parsedPieces(
    "Among|ADP|2|case women|NOUN|4|nsubj|woman rents|NOUN|4|nsubj|rent rose|VERB|0|root",
  );
  expect([ownSubject(led, 3), prepositionOf(led, 1)]).toEqual([2, "among"]);
  const alone = parsedPieces("Among|ADP|2|case women|NOUN|3|nsubj|woman led|VERB|0|root|lead");
  expect(ownSubject(alone, 2)).toBe(null);
});
