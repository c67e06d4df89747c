import { expect, test } from "vitest";
import { genitive } from "../../../../pipeline/stages/figures/measured/clauses.ts";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "They|PRON|2|nsubj spent|VERB|0|root|spend $|SYM|2|obj +3|NUM|5|compound million|NUM|3|nummod on|ADP|8|case new|ADJ|8|amod roads|NOUN|2|obl|road +.|PUNCT|2|punct",
    ["new roads"],
  ],
  [
    "They|PRON|2|nsubj paid|VERB|0|root|pay a|DET|4|det total|NOUN|2|obj of|ADP|6|case $|SYM|4|nmod +5|NUM|6|nummod for|ADP|10|case the|DET|10|det boat|NOUN|4|nmod +.|PUNCT|2|punct",
    ["boat"],
  ],
  [
    "A|DET|3|det 5|NUM|3|nummod +%|SYM|4|compound drop|NOUN|7|compound in|ADP|7|case milk|NOUN|7|compound prices|NOUN|8|obj|price helped|VERB|0|root|help +.|PUNCT|8|punct",
    ["milk prices"],
  ],
  [
    "He|PRON|2|nsubj got|VERB|0|root|get a|DET|7|det 5|NUM|5|nummod percent|NOUN|7|compound pay|NOUN|7|compound rise|NOUN|2|obj +.|PUNCT|2|punct",
    ["pay rise"],
  ],
  [
    "The|DET|2|det loss|NOUN|7|nsubj of|ADP|4|case $|SYM|2|nmod +5|NUM|6|compound million|NUM|4|nummod hurt|VERB|0|root +.|PUNCT|7|punct",
    ["loss"],
  ],
  [
    "The|DET|2|det sum|NOUN|7|nsubj of|ADP|4|case $|SYM|2|nmod +5|NUM|6|compound million|NUM|4|nummod hurt|VERB|0|root +.|PUNCT|7|punct",
    [null],
  ],
  [
    "The|DET|2|det tickets|NOUN|3|nsubj|ticket cost|VERB|0|root him|PRON|3|iobj|he $|SYM|3|obj +40|NUM|5|nummod +.|PUNCT|3|punct",
    ["tickets"],
  ],
  [
    "Norway|PROPN|6|nsubj|Norway +'s|PART|1|case 5|NUM|4|nummod million|NUM|5|nummod people|NOUN|6|nsubj|person voted|VERB|0|root|vote +.|PUNCT|6|punct",
    ["Norway"],
  ],
  [
    "The|DET|3|det clay|NOUN|3|compound bricks|NOUN|7|nsubj|brick are|AUX|7|cop|be only|ADV|7|advmod 3|NUM|7|nummod kg|NOUN|0|root each|DET|7|advmod +.|PUNCT|7|punct",
    ["clay bricks"],
  ],
  ["Bricks|NOUN|4|obl|brick are|AUX|4|cop|be 3|NUM|4|nummod kg|NOUN|0|root", ["Bricks"]],
  [
    "War|NOUN|2|nsubj lets|VERB|0|root|let prices|NOUN|1|nsubj|price to|PART|5|mark rise|VERB|2|xcomp 5|NUM|7|nummod +%|SYM|5|obl",
    ["prices"],
  ],
  [
    "The|DET|2|det council|NOUN|3|nsubj knocked|VERB|0|root|knock $|SYM|3|obj +5|NUM|6|compound million|NUM|4|nummod off|ADP|9|case the|DET|9|det price|NOUN|3|obl +.|PUNCT|3|punct",
    ["price"],
  ],
  [
    "Torque|NOUN|2|nsubj jumped|VERB|0|root|jump from|ADP|4|case 240|NUM|2|obl to|ADP|6|case 273|NUM|4|nmod +.|PUNCT|2|punct",
    ["Torque", "Torque"],
  ],
  [
    "They|PRON|9|nsubj were|AUX|4|cop|be up|ADP|4|advmod 5|NUM|5|nummod +%|SYM|9|advmod when|ADV|9|advmod the|DET|8|det rival|NOUN|9|nsubj won|VERB|0|root|win +.|PUNCT|9|punct",
    [null],
  ],
] as const)("by the words of its clause: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});

test("patterns", () => {
  expect([genitive.test("Norway’s"), genitive.test("Norway")]).toEqual([true, false]);
});
