import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "The|DET|2|det talks|NOUN|3|nsubj|talk lasted|VERB|0|root|last 3|NUM|5|nummod hours|NOUN|3|obl|hour +.|PUNCT|3|punct",
    ["talks"],
  ],
  [
    "The|DET|2|det fair|NOUN|6|nsubj is|AUX|6|cop|be in|ADP|6|case 10|NUM|6|nummod days|NOUN|0|root|day +.|PUNCT|6|punct",
    [null],
  ],
  [
    "The|DET|2|det bank|NOUN|3|nsubj cut|VERB|0|root the|DET|6|det key|NOUN|6|compound rate|NOUN|3|obj by|ADP|9|case 5|NUM|9|nummod points|NOUN|3|obl|point +.|PUNCT|3|punct",
    ["key rate"],
  ],
  [
    "The|DET|2|det bridge|NOUN|6|nsubj is|AUX|6|cop|be 3|NUM|5|nummod miles|NOUN|6|obl|mile long|ADJ|0|root +.|PUNCT|6|punct",
    ["bridge"],
  ],
  ["Two|NUM|2|nummod ferries|NOUN|3|nsubj|ferry sank|VERB|0|root|sink +.|PUNCT|3|punct", [null]],
  ["There|PRON|2|expl are|VERB|0|root|be 30|NUM|4|nummod boats|NOUN|2|nsubj|boat +.|PUNCT|2|punct", [null]],
  [
    "She|PRON|2|nsubj fled|VERB|0|root|flee in|ADP|5|case 30|NUM|5|nummod boats|NOUN|2|obl|boat +.|PUNCT|2|punct",
    [null],
  ],
  ["He|PRON|2|nsubj saw|VERB|0|root|see 30|NUM|4|nummod boats|NOUN|2|obj|boat +.|PUNCT|2|punct", [null]],
  ["The|DET|2|det plant|NOUN|3|nsubj ran|VERB|0|root|run twice|ADV|3|advmod +.|PUNCT|3|punct", [null]],
  ["She|PRON|2|nsubj sank|VERB|0|root|sink five|NUM|4|nummod times|NOUN|2|obl|time +.|PUNCT|2|punct", [null]],
  [
    "The|DET|7|det 25|NUM|4|nummod +-|PUNCT|4|punct +year|NOUN|7|nmod:poss +-|PUNCT|4|punct +old|ADJ|7|amod baker|NOUN|8|nsubj left|VERB|0|root|leave +.|PUNCT|8|punct",
    ["baker"],
  ],
  [
    "A|DET|2|det study|NOUN|6|nsubj of|ADP|5|case 300|NUM|5|nummod ferries|NOUN|2|nmod|ferry began|VERB|0|root|begin +.|PUNCT|6|punct",
    ["study"],
  ],
  [
    "Fines|NOUN|9|nsubj|fine and|CCONJ|4|cc a|DET|4|det fee|NOUN|1|conj of|ADP|6|case $|SYM|4|nmod +5|NUM|6|nummod are|AUX|9|cop|be due|ADJ|0|root +.|PUNCT|9|punct",
    ["fee"],
  ],
  [
    "Rents|NOUN|6|nsubj|rent in|ADP|5|case the|DET|5|det third|ADJ|5|amod quarter|NOUN|1|nmod rose|VERB|0|root|rise 3|NUM|8|nummod +%|SYM|6|nsubj +.|PUNCT|6|punct",
    ["Rents"],
  ],
  [
    "The|DET|2|det council|NOUN|3|nsubj raised|VERB|0|root|raise the|DET|5|det staff|NOUN|3|obj to|ADP|7|case 300|NUM|3|obl +.|PUNCT|3|punct",
    ["staff"],
  ],
  [
    "Brown|PROPN|3|nsubj|Brown has|AUX|3|aux|have said|VERB|0|root|say 30|NUM|5|nummod guests|NOUN|7|nsubj|guest have|AUX|7|aux come|VERB|3|ccomp +.|PUNCT|3|punct",
    [null],
  ],
  [
    "Women|NOUN|7|nsubj|woman over|ADP|4|case the|DET|4|det age|NOUN|1|nmod of|ADP|6|case 30|NUM|4|nmod voted|VERB|0|root|vote +.|PUNCT|7|punct",
    ["Women"],
  ],
  [
    "It|PRON|2|nsubj grew|VERB|0|root|grow after|ADP|5|case the|DET|5|det age|NOUN|2|obl of|ADP|7|case 30|NUM|5|nmod +.|PUNCT|2|punct",
    [null],
  ],
  [
    "The|DET|2|det poll|NOUN|3|nsubj has|VERB|0|root|have a|DET|5|det margin|NOUN|3|obj of|ADP|7|case error|NOUN|5|nmod of|ADP|10|case 3|NUM|10|nummod points|NOUN|7|nmod|point +.|PUNCT|3|punct",
    ["margin of error"],
  ],
  [
    "He|PRON|2|nsubj gave|VERB|0|root|give a|DET|4|det speech|NOUN|2|obj to|ADP|7|case 40|NUM|7|nummod clerks|NOUN|2|obl|clerk +.|PUNCT|2|punct",
    [null],
  ],
  [
    "The|DET|2|det firm|NOUN|3|nsubj cut|VERB|0|root|cu its|PRON|5|nmod:poss staff|NOUN|3|obj to|ADP|8|case 40|NUM|8|nummod clerks|NOUN|3|obj|clerk +.|PUNCT|3|punct",
    ["firm"],
  ],
  [
    "Rain|NOUN|2|nsubj killed|VERB|0|root|kill two|NUM|4|nummod guards|NOUN|2|obj|guard and|CCONJ|6|cc hurt|VERB|2|conj 15|NUM|8|nummod others|NOUN|4|nmod|other +.|PUNCT|2|punct",
    ["Rain", "Rain"],
  ],
  [
    "It|PRON|2|nsubj hides|VERB|0|root|hide a|DET|4|det motor|NOUN|2|obj tuned|VERB|4|acl|tune to|PART|7|mark produce|VERB|4|acl 300|NUM|9|nummod hp|NOUN|2|obj +.|PUNCT|2|punct",
    ["motor"],
  ],
  [
    "The|DET|3|det biggest|ADJ|3|amod|big losers|NOUN|6|nsubj|loser were|AUX|6|cop|be Marlow|PROPN|6|compound|Marlow Group|PROPN|0|root|Group +,|PUNCT|8|punct down|ADP|10|case 5|NUM|10|nummod +%|SYM|6|nmod +.|PUNCT|6|punct",
    ["Marlow Group"],
  ],
] as const)("what a figure is said of: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
