import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "Lanta|PROPN|2|nsubj|Lanta lost|VERB|0|root|lose 3|NUM|4|nummod +%|SYM|2|obj and|CCONJ|6|cc Orlo|PROPN|2|conj|Orlo 5|NUM|8|nummod +%|SYM|2|obj +.|PUNCT|2|punct",
    ["Lanta", "Orlo"],
  ],
  [
    "Lanta|PROPN|0|root|Lanta +,|PUNCT|1|punct up|ADP|5|compound 3|NUM|5|nummod +%|SYM|1|parataxis at|ADP|7|case $|SYM|10|compound +40|NUM|7|nummod +,|PUNCT|10|punct led|PROPN|1|parataxis +.|PUNCT|1|punct",
    ["Lanta", "Lanta"],
  ],
  [
    "Lanta|PROPN|2|nsubj|Lanta fell|VERB|0|root|fall 3|NUM|4|nummod +%|SYM|2|obj in|ADP|8|case May|PROPN|2|obl|May to|ADP|8|case $|SYM|2|obl +5|NUM|8|nummod +.|PUNCT|2|punct",
    ["Lanta", "Lanta"],
  ],
  [
    "He|PRON|2|nsubj sent|VERB|0|root|send rents|NOUN|2|obj|rent up|ADP|2|compound 3|NUM|6|nummod +%|SYM|2|obj +.|PUNCT|2|punct",
    ["rents"],
  ],
  [
    "Anna|PROPN|3|nsubj|Anna Brown|PROPN|1|flat|Brown has|VERB|0|root|have 30|NUM|5|nummod boats|NOUN|3|obj|boat and|CCONJ|9|cc Jo|PROPN|9|nsubj|Jo Hale|PROPN|7|flat|Hale has|VERB|3|conj|have 12|NUM|9|obj +.|PUNCT|3|punct",
    ["Anna Brown", "Jo Hale"],
  ],
  [
    "Mills|NOUN|2|nsubj|mill lowered|VERB|0|root|lower their|PRON|4|nmod:poss guidance|NOUN|2|obj to|ADP|6|case $|SYM|4|nmod +7|NUM|6|nummod +,|PUNCT|9|punct down|ADV|12|advmod from|ADP|12|case the|DET|12|det $|SYM|15|obl +8|NUM|12|nummod they|PRON|15|nsubj saw|VERB|4|acl:relcl|see +.|PUNCT|2|punct",
    ["guidance", "guidance"],
  ],
] as const)("entries of lists: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
