import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "She|PRON|2|nsubj signed|VERB|0|root|sign a|DET|7|det hefty|ADV|5|advmod $|SYM|7|compound +30|NUM|5|nummod contract|NOUN|2|obj with|ADP|10|case the|DET|10|det port|NOUN|7|nmod +.|PUNCT|2|punct",
    ["contract with the port"],
  ],
  [
    "They|PRON|2|nsubj bought|VERB|0|root|buy $|SYM|6|compound +3|NUM|5|compound million|NUM|3|nummod worth|NOUN|2|obj of|ADP|8|case corn|NOUN|6|nmod +.|PUNCT|2|punct",
    ["corn"],
  ],
  [
    "They|PRON|2|nsubj lost|VERB|0|root|lose 30|NUM|4|nummod million|NOUN|9|compound of|ADP|9|case the|DET|9|det 2|NUM|8|compound billion|NUM|9|nummod crowns|NOUN|2|obl|crown +.|PUNCT|2|punct",
    [null, null],
  ],
  [
    "The|DET|2|det debt|NOUN|3|nsubj rose|VERB|0|root|rise by|ADP|5|case $|SYM|3|obl +5|NUM|7|compound million|NUM|5|nummod (|PUNCT|9|punct +£|SYM|5|nmod +4|NUM|9|nummod million|NUM|9|nummod +)|PUNCT|9|punct +.|PUNCT|3|punct",
    ["debt", "debt"],
  ],
  [
    "About|ADV|3|advmod 5|NUM|3|nummod +%|NOUN|7|nsubj of|ADP|6|case all|DET|3|det voters|NOUN|3|nmod|voter stayed|VERB|0|root|stay +.|PUNCT|7|punct",
    ["voters"],
  ],
  [
    "The|DET|2|det ticket|NOUN|5|nsubj is|AUX|5|cop|be 90|NUM|5|nummod zorkmids|NOUN|0|root|zorkmid +.|PUNCT|5|punct",
    ["ticket"],
  ],
  [
    "The|DET|2|det port|NOUN|3|nsubj has|VERB|0|root|have 10|NUM|5|nummod percent|NOUN|3|obj of|ADP|8|case the|DET|8|det ferries|NOUN|5|nmod|ferry +,|PUNCT|11|punct 30|NUM|11|nummod percent|NOUN|5|appos of|ADP|13|case which|PRON|15|nsubj are|AUX|15|cop|be red|ADJ|11|acl:relcl +.|PUNCT|3|punct",
    ["ferries", "ferries"],
  ],
  [
    "The|DET|2|det guards|NOUN|3|nsubj|guard earn|VERB|0|root $|SYM|3|obj +9|NUM|4|nummod a|DET|7|det day|NOUN|4|nmod in|ADP|10|case small|ADJ|10|amod towns|NOUN|3|obl +.|PUNCT|3|punct",
    ["guards"],
  ],
  [
    "They|PRON|2|nsubj lost|VERB|0|root|lose $|SYM|2|obj +5|NUM|3|nummod in|ADP|6|case profits|NOUN|3|nmod|profit +.|PUNCT|2|punct",
    ["profits"],
  ],
  [
    "They|PRON|2|nsubj got|VERB|0|root|get a|DET|8|det huge|ADJ|8|amod $|SYM|2|obj +30|NUM|7|compound million|NUM|5|nummod prize|NOUN|2|obj +.|PUNCT|2|punct",
    ["prize"],
  ],
  [
    "Half|PROPN|5|nsubj of|ADP|4|case Danish|ADJ|4|amod|Danish sailors|NOUN|1|nmod|sailor left|VERB|0|root|leave +.|PUNCT|5|punct",
    ["Danish sailors"],
  ],
  [
    "They|PRON|2|nsubj sit|VERB|0|root on|ADP|4|case $|SYM|2|obl +3|NUM|6|compound million|NUM|4|nummod in|ADP|8|case gains|NOUN|2|obl|gain +.|PUNCT|2|punct",
    ["gains"],
  ],
  [
    "They|PRON|2|nsubj have|VERB|0|root 14|NUM|4|nummod years|NOUN|6|compound|year +’|PUNCT|4|case worth|NOUN|2|obj of|ADP|8|case data|NOUN|6|nmod +.|PUNCT|2|punct",
    ["data"],
  ],
  [
    "They|PRON|2|nsubj need|VERB|0|root 30|NUM|4|nummod boxes|NOUN|2|obj|box worth|NOUN|4|nmod of|ADP|7|case cable|NOUN|5|nmod +.|PUNCT|2|punct",
    ["cable"],
  ],
  [
    "The|DET|2|det car|NOUN|3|nsubj went|VERB|0|root|go from|ADP|8|case 0|NUM|8|nummod to|ADP|8|case 60|NUM|8|nummod mph|NOUN|3|obl +.|PUNCT|3|punct",
    ["car", "car"],
  ],
] as const)("contents, and what stands beside: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
