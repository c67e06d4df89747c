import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

test.each([
  [
    "The|DET|2|det ferry|NOUN|9|nsubj +,|PUNCT|5|punct which|PRON|5|nsubj has|VERB|2|acl:relcl|have 300|NUM|7|nummod seats|NOUN|5|obj|seat +,|PUNCT|2|punct sank|VERB|0|root|sink +.|PUNCT|9|punct",
    ["ferry"],
  ],
  [
    "They|PRON|2|nsubj doubted|VERB|0|root|doubt the|DET|4|det honesty|NOUN|2|obj of|ADP|6|case Brown|PROPN|4|nmod|Brown +,|PUNCT|10|punct who|PRON|10|nsubj is|AUX|10|cop|be 60|NUM|2|advcl +.|PUNCT|2|punct",
    ["Brown"],
  ],
  [
    "The|DET|2|det firm|NOUN|3|nsubj said|VERB|0|root|say it|PRON|5|nsubj has|VERB|3|ccomp|have 300|NUM|7|nummod clerks|NOUN|5|obj|clerk +.|PUNCT|3|punct",
    ["firm"],
  ],
  [
    "The|DET|2|det firm|NOUN|3|nsubj said|VERB|0|root|say it|PRON|6|nsubj will|AUX|6|aux cost|VERB|3|ccomp $|SYM|6|obj +40|NUM|7|nummod +.|PUNCT|3|punct",
    [null],
  ],
  [
    "Brown|PROPN|2|nsubj|Brown scored|VERB|0|root|score when|ADV|5|advmod he|PRON|5|nsubj had|VERB|2|advcl|have 30|NUM|7|nummod shots|NOUN|5|obj|shot +.|PUNCT|2|punct",
    ["Brown"],
  ],
  [
    "The|DET|2|det firm|NOUN|3|nsubj announced|VERB|0|root|announce plans|NOUN|3|obj|plan to|PART|6|mark hire|VERB|4|acl 60|NUM|8|nummod clerks|NOUN|6|obj|clerk +.|PUNCT|3|punct",
    ["firm"],
  ],
  [
    "A|DET|2|det house|NOUN|7|nsubj:pass costing|VERB|2|acl|cost $|SYM|3|obj +5|NUM|4|nummod was|AUX|7|aux:pass|be sold|VERB|0|root|sell +.|PUNCT|7|punct",
    ["house"],
  ],
  [
    "Storms|NOUN|3|nsubj:pass|storm are|AUX|3|aux:pass|be expected|VERB|0|root|expect to|PART|5|mark push|VERB|3|xcomp prices|NOUN|5|obj|price up|ADP|5|compound 3|NUM|9|nummod +%|SYM|5|obl +.|PUNCT|3|punct",
    ["prices"],
  ],
  [
    "A|DET|2|det war|NOUN|4|nsubj may|AUX|4|aux cause|VERB|0|root house|NOUN|6|compound prices|NOUN|8|nsubj|price to|PART|8|mark rise|VERB|4|xcomp 5|NUM|10|nummod +%|SYM|8|obj +.|PUNCT|4|punct",
    ["house prices"],
  ],
  [
    "Farms|NOUN|2|nsubj|farm earn|VERB|0|root|ear $|SYM|2|obj +5|NUM|3|nummod and|CCONJ|6|cc hold|VERB|2|conj 30|NUM|8|nummod cows|NOUN|6|obj|cow +.|PUNCT|2|punct",
    ["Farms", "Farms"],
  ],
  [
    "Photos|NOUN|0|root|photo of|ADP|3|case guests|NOUN|1|nmod|guest holding|VERB|1|acl|hold $|SYM|4|obj +5|NUM|5|nummod",
    ["guests"],
  ],
  [
    "The|DET|3|det Harbour|PROPN|3|compound|Harbour Post|PROPN|4|nsubj|Post said|VERB|0|root|say she|PRON|6|nsubj has|VERB|4|ccomp|have 300|NUM|8|nummod boats|NOUN|6|obj|boat +.|PUNCT|4|punct",
    [null],
  ],
  [
    "Monday|PROPN|2|nsubj|Monday brought|VERB|0|root|bring 30|NUM|5|nummod more|ADJ|5|amod storms|NOUN|2|obj|storm +.|PUNCT|2|punct",
    [null],
  ],
  [
    "Guests|NOUN|2|nsubj|guest pay|VERB|0|root fees|NOUN|2|obj|fee for|ADP|5|case boats|NOUN|3|nmod|boat +,|PUNCT|7|punct ranging|VERB|2|advcl|range from|ADP|9|case $|SYM|7|obl +2|NUM|9|nummod to|ADP|12|case $|SYM|9|nmod +5|NUM|12|nummod +.|PUNCT|2|punct",
    ["fees for boats"],
  ],
  [
    "Brent|PROPN|2|nsubj|Brent crude|VERB|3|nsubj reached|VERB|0|root|reach $|SYM|3|obj +92|NUM|4|nummod +.|PUNCT|3|punct",
    ["Brent crude"],
  ],
] as const)("subjects: %s", (written, expected) => {
  expect(parsedFigures(written).map((figure) => figure.measured)).toEqual(expected);
});
