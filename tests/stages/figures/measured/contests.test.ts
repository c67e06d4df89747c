import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "Hale|PROPN|2|nsubj|Hale leads|VERB|0|root|lead Brown|PROPN|2|obj|Brown among|ADP|5|case miners|NOUN|2|obl|miner +,|PUNCT|8|punct 49|NUM|8|nummod percent|SYM|2|parataxis to|ADP|11|case 41|NUM|11|nummod percent|NOUN|8|nmod +.|PUNCT|2|punct",
    ["Hale", "Brown"],
  ],
  [
    "Rents|NOUN|2|nsubj fell|VERB|0|root|fel 5|NUM|4|nummod percent|NOUN|2|obj +,|PUNCT|6|punct compared|VERB|2|advcl to|ADP|9|case 7|NUM|9|nummod percent|NOUN|6|obl in|ADP|11|case Norway|PROPN|9|nmod|Norway +.|PUNCT|2|punct",
    ["Rents", "Rents"],
  ],
] as const)("each side of a contest has its own share: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
