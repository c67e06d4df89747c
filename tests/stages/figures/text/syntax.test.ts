import { expect, test } from "vitest";
import { parsedSentences } from "../../../../pipeline/stages/figures/text/syntax.ts";
import { parsed, parsedPieces } from "../parsed.ts";

const heads = (written: string) =>
  parsedPieces(written).map(({ text, syntax }) => [text, syntax?.head, syntax?.deprel]);

test("a piece has the syntax of its token", () => {
  expect(heads("Rents|NOUN|2|nsubj rose|VERB|0|root")).toEqual([
    ["Rents", 1, "nsubj"],
    ["rose", -1, "root"],
  ]);
});

test("the parts of a token depend on its last piece", () => {
  expect(heads("An|DET|3|det 11-year|NOUN|3|compound plan|NOUN|0|root")).toEqual([
    ["An", 4, "det"],
    ["11", 3, "part"],
    ["-", 3, "part"],
    ["year", 4, "compound"],
    ["plan", -1, "root"],
  ]);
});

test("a piece of two tokens has the syntax of the one that depends on another piece", () => {
  expect(heads("Ghana|PROPN|3|nmod:poss +’s|PART|1|case debt|NOUN|0|root")).toEqual([
    ["Ghana’s", 1, "nmod:poss"],
    ["debt", -1, "root"],
  ]);
  expect(heads("There|PRON|2|expl +’s|VERB|0|root one|NUM|2|nsubj")).toEqual([
    ["There’s", -1, "root"],
    ["one", 0, "nsubj"],
  ]);
});

test("no piece depends on itself where two tokens become one", () => {
  expect(heads("It|PRON|3|nsubj +’s|AUX|0|root gone|VERB|2|ccomp")).toEqual([
    ["It’s", -1, "nsubj"],
    ["gone", 0, "ccomp"],
  ]);
});

test("there is a syntax for each token", () => {
  const { segments, syntax } = parsed("Rents|NOUN|2|nsubj rose|VERB|0|root");
  expect(() => parsedSentences(segments.tokens, syntax.slice(1))).toThrow(RangeError);
});
