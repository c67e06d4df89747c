import { expect, test } from "vitest";
import { figureIn } from "./oneSentence.ts";
import { parsedFigures } from "./parsed.ts";

test.each([
  ["They talked about 30 jets.", "exact"],
  ["They bought about 30 jets.", "about"],
  ["The dispute over 3 islands goes on.", "exact"],
  ["They own over 3 million acres.", "more_than"],
  ["They walked around 12 villages.", "exact"],
  ["They saw around 12 villages.", "about"],
])("a word before it makes a preposition: %s", (text, qualifier) => {
  expect(figureIn(text).qualifier).toBe(qualifier);
});

test.each([
  ["The bar above two shops burned.", "exact"],
  ["They saw over twenty shops.", "more_than"],
  ["They live near 30 schools.", "exact"],
  ["It costs near $30.", "nearly"],
  ["It would cost much over 10 years.", "exact"],
  ["It has been there for over 10 years.", "more_than"],
  ["Over 10 years ago it burned.", "more_than"],
])("a place or time is no bound: %s", (text, qualifier) => {
  expect(figureIn(text).qualifier).toBe(qualifier);
});

test.each([
  [
    "He|PRON|3|nsubj was|AUX|3|cop|be clear|ADJ|0|root about|ADP|6|case one|DET|6|nummod thing|NOUN|3|obl +.|PUNCT|3|punct",
    ["exact"],
  ],
  [
    "They|PRON|2|nsubj ordered|VERB|0|root|order about|ADV|4|advmod 30|NUM|5|nummod boats|NOUN|2|obj|boat +.|PUNCT|2|punct",
    ["about"],
  ],
] as const)("the model tells the preposition from the bound: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.qualifier)).toEqual(expected);
});
