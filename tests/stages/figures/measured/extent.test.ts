import { expect, test } from "vitest";
import { genitiveEnding } from "../../../../pipeline/stages/figures/measured/extent.ts";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "Exports|NOUN|8|nsubj|export of|ADP|3|case oil|NOUN|1|nmod to|ADP|5|case Norway|PROPN|1|nmod|Norway in|ADP|7|case May|PROPN|1|nmod|May fell|VERB|0|root|fall 7|NUM|10|nummod +%|SYM|8|obj to|ADP|12|case $|SYM|8|obl +2|NUM|12|nummod +.|PUNCT|8|punct",
    ["Exports of oil to Norway", "Exports of oil to Norway"],
  ],
  [
    "The|DET|2|det ferries|NOUN|5|nsubj|ferry and|CCONJ|4|cc trams|NOUN|2|conj|tram carry|VERB|0|root 30|NUM|7|nummod guests|NOUN|5|obj|guest +.|PUNCT|5|punct",
    ["ferries and trams"],
  ],
  [
    "The|DET|2|det firm|NOUN|3|nsubj has|VERB|0|root|have assets|NOUN|3|obj|asset of|ADP|6|case $|SYM|4|nmod +3|NUM|8|compound million|NUM|6|nummod in|ADP|10|case Norway|PROPN|4|nmod|Norway +.|PUNCT|3|punct",
    ["assets"],
  ],
  [
    "Brown|PROPN|4|nmod:poss|Brown +'s|PART|1|case 30|NUM|4|nummod ferries|NOUN|5|nsubj|ferry sank|VERB|0|root|sink +.|PUNCT|5|punct",
    ["Brown"],
  ],
  [
    "The|DET|2|det engine|NOUN|10|nsubj +,|PUNCT|8|punct a|DET|8|det 2|NUM|7|nummod +-|PUNCT|5|punct +litre|NOUN|8|compound one|NOUN|2|appos +,|PUNCT|2|punct has|VERB|0|root|have 300|NUM|12|nummod parts|NOUN|10|obj|part +.|PUNCT|10|punct",
    [null, "engine"],
  ],
  [
    "Meat|NOUN|2|nsubj rose|VERB|0|root|rise 3|NUM|4|nummod +%|SYM|2|obj and|CCONJ|6|cc eggs|NOUN|4|conj|egg and|CCONJ|8|cc cheese|NOUN|6|conj by|ADP|11|case 6|NUM|11|nummod +%|SYM|2|obl +.|PUNCT|2|punct",
    ["Meat", "eggs and cheese"],
  ],
  [
    "They|PRON|2|nsubj killed|VERB|0|root|kill 49|NUM|4|nummod guards|NOUN|2|obj|guard and|CCONJ|6|cc wounded|NOUN|4|conj 53|NUM|6|nummod +.|PUNCT|2|punct",
    [null, null],
  ],
  // A closing mark that was read as a noun is no thing.
  ["Ana|NOUN|2|nmod ’|NOUN|0|root of|ADP|4|case 1,200|NUM|2|nmod", ["Ana"]],
  ["’|NOUN|0|root of|ADP|3|case 1,200|NUM|1|nmod", [null]],
] as const)("the phrase: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});

test("patterns", () => {
  expect([genitiveEnding.test("Norway’s"), genitiveEnding.test("O’Brien")]).toEqual([true, false]);
});
