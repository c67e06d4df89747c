import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "She|PRON|2|nsubj met|VERB|0|root|meet the|DET|4|det owner|NOUN|2|obj of|ADP|7|case 30|NUM|7|nummod ferries|NOUN|4|nmod|ferry +.|PUNCT|2|punct",
    [null],
  ],
  [
    "A|DET|2|det fleet|NOUN|6|nsubj of|ADP|5|case 30|NUM|5|nummod ferries|NOUN|2|nmod|ferrie sailed|VERB|0|root|sail +.|PUNCT|6|punct",
    ["fleet"],
  ],
  [
    "She|PRON|2|nsubj saw|VERB|0|root|see the|DET|4|det crews|NOUN|2|obj|crew of|ADP|8|case the|DET|8|det two|NUM|8|nummod ferries|NOUN|4|nmod|ferry +.|PUNCT|2|punct",
    [null],
  ],
  [
    "Green|PROPN|8|nsubj|Green +,|PUNCT|4|punct a|DET|4|det father|NOUN|1|appos of|ADP|6|case three|NUM|4|nmod +,|PUNCT|1|punct left|VERB|0|root|leave +.|PUNCT|8|punct",
    ["father"],
  ],
  [
    "Brown|ADJ|0|root|Brown and|CCONJ|3|cc Green|PROPN|1|conj|Green +,|PUNCT|6|punct two|NUM|6|nummod farmers|NOUN|1|parataxis|farmer +,|PUNCT|6|punct left|VERB|6|acl|leave +.|PUNCT|8|punct",
    [null],
  ],
  [
    "They|PRON|2|nsubj found|VERB|0|root|find a|DET|4|det boat|NOUN|2|obj 50|NUM|6|nummod miles|NOUN|9|nmod|mile from|ADP|9|case the|DET|9|det port|NOUN|2|obl +.|PUNCT|2|punct",
    ["boat"],
  ],
  [
    "Oslo|PROPN|5|nsubj|Oslo is|AUX|5|cop|be the|DET|5|det home|NOUN|5|compound port|NOUN|0|root for|ADP|8|case 60|NUM|8|nummod ferries|NOUN|5|nmod|ferrie +.|PUNCT|5|punct",
    ["Oslo"],
  ],
  [
    "According|VERB|4|case|accord to|ADP|1|fixed three|NUM|4|nummod studies|NOUN|8|obl|study +,|PUNCT|4|punct the|DET|7|det port|NOUN|8|nsubj grew|VERB|0|root|grow +.|PUNCT|8|punct",
    [null],
  ],
  [
    "It|PRON|5|nsubj is|AUX|5|cop|be the|DET|5|det legal|ADJ|5|amod minimum|NOUN|0|root for|ADP|7|case owners|NOUN|5|nmod|owner with|ADP|12|case more|ADJ|11|advmod than|ADP|9|fixed 50|NUM|12|nummod boats|NOUN|7|nmod|boat +.|PUNCT|5|punct",
    ["owners"],
  ],
  [
    "Orlo|PROPN|4|nsubj|Orlo is|AUX|4|cop|be a|DET|4|det village|NOUN|0|root with|ADP|7|case a|DET|7|det population|NOUN|4|nmod under|ADP|9|case 500|NUM|7|nmod +.|PUNCT|4|punct",
    ["population"],
  ],
] as const)("a count is said of the noun whose size it tells, of no other: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
