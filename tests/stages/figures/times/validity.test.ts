import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

const published = "2024-03-08";
const times = (written: string) =>
  parsedFigures(written, published).map(({ time, valid_to }) => [time, valid_to]);

test.each([
  [
    "of what is said",
    "It|PRON|2|nsubj said|VERB|0|root Monday|PROPN|2|obl that|SCONJ|5|mark sold|VERB|2|ccomp 5|NUM|7|nummod boats|NOUN|5|obj",
    null,
  ],
  [
    "of another clause",
    "It|PRON|2|nsubj has|VERB|0|root 5|NUM|4|nummod boats|NOUN|2|obj ,|PUNCT|7|punct but|CCONJ|7|cc left|VERB|2|conj in|ADP|9|case 2018|NUM|7|obl",
    null,
  ],
  [
    "of a report",
    "A|DET|3|det March|PROPN|3|compound report|NOUN|4|nsubj lists|VERB|0|root 5|NUM|6|nummod boats|NOUN|4|obj",
    null,
  ],
  [
    "before a noun",
    "January|PROPN|2|compound sales|NOUN|3|nsubj fell|VERB|0|root 5|NUM|5|compound %|SYM|3|obj",
    "2024-01-31",
  ],
  [
    "of a noun’s clause",
    "The|DET|4|det 5|NUM|4|nummod|5 fine|ADJ|4|amod boats|NOUN|7|nsubj bought|VERB|4|acl:relcl yesterday|NOUN|5|obl sank|VERB|0|root",
    "2024-03-07",
  ],
  [
    "of a participle’s main clause",
    "It|PRON|2|nsubj grew|VERB|0|root in|ADP|4|case 2018|NUM|2|obl ,|PUNCT|6|punct buying|VERB|2|advcl 5|NUM|8|nummod boats|NOUN|6|obj",
    "2018-12-31",
  ],
  [
    "of a reason",
    "It|PRON|2|nsubj grew|VERB|0|root in|ADP|4|case 2018|NUM|2|obl because|SCONJ|7|mark it|PRON|7|nsubj has|VERB|2|advcl 5|NUM|9|nummod boats|NOUN|7|obj",
    null,
  ],
  [
    "that opens two verbs",
    "In|ADP|2|case 2018|NUM|4|obl it|PRON|4|nsubj left|VERB|0|root and|CCONJ|6|cc sold|VERB|4|conj 5|NUM|8|nummod boats|NOUN|6|obj",
    "2018-12-31",
  ],
  [
    "of the first of two verbs",
    "It|PRON|2|nsubj left|VERB|0|root in|ADP|4|case 2018|NUM|2|obl and|CCONJ|6|cc sold|VERB|2|conj 5|NUM|8|nummod boats|NOUN|6|obj",
    null,
  ],
])("a time %s", (_, written, to) => {
  expect(times(written)[0]?.[1]).toBe(to);
});

test("a figure may stand before another and share its time", () => {
  expect(
    times(
      "It|PRON|2|nsubj sold|VERB|0|root 5|NUM|4|nummod boats|NOUN|2|obj for|ADP|6|case $|SYM|2|obl +3|NUM|6|nummod in|ADP|9|case 2018|NUM|2|obl",
    ),
  ).toEqual([
    ["in 2018", "2018-12-31"],
    ["in 2018", "2018-12-31"],
  ]);
});

test("a weekday to come, and the last one", () => {
  const meet = (verb: string) =>
    `They|PRON|3|nsubj ${verb} 5|NUM|5|nummod envoys|NOUN|3|obj on|ADP|7|case Monday|PROPN|3|obl`;
  expect(times(meet("will|AUX|3|aux see|VERB|0|root"))).toEqual([["on Monday", "2024-03-11"]]);
  expect(times(meet("have|AUX|3|aux seen|VERB|0|root"))).toEqual([["on Monday", "2024-03-04"]]);
  expect(
    times(
      "They|PRON|2|nsubj plan|VERB|0|root to|PART|4|mark see|VERB|2|xcomp 5|NUM|6|nummod envoys|NOUN|4|obj on|ADP|8|case Monday|PROPN|4|obl",
    ),
  ).toEqual([["on Monday", "2024-03-11"]]);
});

test("a length of time that is part of a time has none", () => {
  expect(
    times(
      "It|PRON|2|nsubj sold|VERB|0|root 5|NUM|4|nummod boats|NOUN|2|obj in|ADP|9|case the|DET|9|det past|ADJ|9|amod two|NUM|9|nummod years|NOUN|2|obl",
    ),
  ).toEqual([
    ["in the past two years", "2024-03-08"],
    [null, null],
  ]);
});
