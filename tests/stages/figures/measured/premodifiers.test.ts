import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "The|DET|8|det S|PROPN|6|nsubj|S +&|SYM|4|case +P|PROPN|2|conj|P 500|NUM|2|flat rose|VERB|0|root|rise 5|NUM|8|nummod +%|SYM|6|obj +.|PUNCT|6|punct",
    ["S&P 500"],
  ],
  [
    "The|DET|5|det Brown|PROPN|5|compound|Brown &|CCONJ|4|cc Lee|PROPN|2|conj|Lee shares|NOUN|10|nsubj|share (|PUNCT|7|punct +£|SYM|5|appos +4|NUM|7|nummod +)|PUNCT|7|punct rose|VERB|0|root|rise 3|NUM|12|nummod +%|SYM|10|obj +.|PUNCT|10|punct",
    ["Brown & Lee shares", "Brown & Lee shares"],
  ],
  [
    "A|DET|7|det 9|NUM|4|nummod +-|PUNCT|4|punct +metre|NOUN|6|obl +-|PUNCT|4|punct +long|ADJ|7|amod whale|NOUN|8|nsubj sank|VERB|0|root|sink +.|PUNCT|8|punct",
    ["whale"],
  ],
  [
    "The|DET|8|det 3|NUM|4|nummod +-|PUNCT|2|punct +litre|NOUN|7|compound 200|NUM|4|nummod +-|PUNCT|5|punct +horsepower|NOUN|8|compound motor|NOUN|9|nsubj failed|VERB|0|root|fail +.|PUNCT|9|punct",
    ["motor", "motor"],
  ],
  [
    "Lanta|PROPN|3|nsubj shares|NOUN|3|nsubj|share rose|VERB|0|root|rise 5|NUM|5|nummod +%|SYM|3|obj",
    ["Lanta shares"],
  ],
  [
    "The|DET|6|det $|SYM|6|compound +5|NUM|2|nummod +-|PUNCT|5|punct +a-plate|DET|3|det dinner|NOUN|7|nsubj began|VERB|0|root|begin +.|PUNCT|7|punct",
    ["dinner"],
  ],
  [
    "The|DET|2|det Bank|PROPN|5|compound|Bank of|ADP|4|case Norway|PROPN|2|nmod|Norway rate|NOUN|8|nsubj is|AUX|8|cop|be 5|NUM|8|nummod %|SYM|0|root",
    ["Bank of Norway rate"],
  ],
] as const)("from its first word: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
