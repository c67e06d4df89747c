import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "The|DET|3|det 2018|NUM|3|compound sales|NOUN|7|nsubj|sale of|ADP|6|case his|PRON|6|nmod:poss boats|NOUN|3|nmod|boat rose|VERB|0|root|rise 3|NUM|9|nummod +%|SYM|7|obj +.|PUNCT|7|punct",
    ["sales of his boats"],
  ],
  [
    "The|DET|2|det prize|NOUN|7|nsubj for|ADP|5|case her|PRON|5|nmod:poss songs|NOUN|2|nmod|song is|AUX|7|cop|be $|SYM|0|root +5|NUM|7|nummod +.|PUNCT|7|punct",
    ["prize"],
  ],
  [
    "The|DET|2|det deal|NOUN|9|nsubj with|ADP|4|case Orlo|PROPN|2|nmod|Orlo for|ADP|6|case salt|NOUN|2|nmod in|ADP|8|case May|PROPN|2|nmod|May cost|VERB|0|root $|SYM|9|obj +5|NUM|10|nummod +.|PUNCT|9|punct",
    ["deal with Orlo for salt"],
  ],
  [
    "The|DET|2|det bid|NOUN|6|nsubj at|ADP|4|case age|NOUN|2|nmod 60|NUM|4|flat failed|VERB|0|root|fail +.|PUNCT|6|punct",
    ["bid"],
  ],
] as const)("to its last word: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
