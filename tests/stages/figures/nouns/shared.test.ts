import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";
import { figuresIn } from "../oneSentence.ts";

const heads = (text: string) => figuresIn(text).map((row) => row.counted_head);

test.each([
  ["They sank 60 or even 80 boats.", ["boat", "boat"]],
  ["They sank 20, 300 or 4,000 boats.", ["boat", "boat", "boat"]],
  ["Hundreds, if not thousands, of boats sank.", ["boat", "boat"]],
  ["The “hundreds and maybe thousands” of helpers left.", ["helper", "helper"]],
  ["They lost two or as many as six boats.", ["boat", "boat"]],
  ["Six German, four French and two Dutch tourists fell ill.", ["tourist", "tourist", "tourist"]],
  ["They may add another boat or two.", ["boat"]],
  ["They made a joke or two there.", ["joke"]],
  ["They said he or two may come.", [null]],
  ["About 40-odd boats sank.", ["boat"]],
  ["It ran 40-odd miles.", [null]],
  ["He hit 12-of-18 there.", [null, null]],
  ["Hundreds if not thousands of boats sank.", ["boat", "boat"]],
  ["They drank 3 or 4 litres of 5 wines.", [null, "wine"]],
])("%s", (text, expected) => {
  expect(heads(text)).toEqual(expected);
});

test("adjectives in small letters share a noun where the model reads them", () => {
  const rows = parsedFigures(
    "Three|NUM|7|nummod male|ADJ|7|amod and|CCONJ|5|cc two|NUM|7|nummod young|ADJ|7|amod female|ADJ|7|amod officers|NOUN|8|nsubj fell|VERB|0|root",
  );
  expect(rows.map((row) => row.counted)).toEqual(["officers", "young female officers"]);
});
