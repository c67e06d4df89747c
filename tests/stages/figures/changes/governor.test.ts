import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

const change = (written: string) => parsedFigures(written)[0]?.change;

test("a share behind the object of a verb", () => {
  const written =
    "They|PRON|2|nsubj cut|VERB|0|root emissions|NOUN|2|obj 80|NUM|5|nummod percent|NOUN|3|appos";
  expect(change(written)).toBe("down");
  expect(change(`${written} savings|NOUN|2|obl`)).toBe("none");
});

test("“by” and “to” belong to the verb on which the number depends", () => {
  const written = (verb: string) =>
    `It|PRON|2|nsubj ${verb}|VERB|0|root spending|NOUN|2|obj on|ADP|5|case roads|NOUN|3|nmod to|ADP|7|case $|SYM|2|obl 3|NUM|9|compound billion|NUM|7|nummod`;
  expect(change(written("lifted"))).toBe("up");
  expect(change(written("moved"))).toBe("none");
});

test("“up” behind a verb tells the way", () => {
  expect(
    change(
      "It|PRON|2|nsubj pushed|VERB|0|root up|ADP|2|compound:prt prices|NOUN|2|obj by|ADP|7|case 5|NUM|7|nummod %|NOUN|2|obl",
    ),
  ).toBe("up");
});

test("a noun behind the number", () => {
  expect(change("a|DET|5|det 3|NUM|3|nummod percent|NOUN|5|compound “|PUNCT|5|punct drop|NOUN|0|root")).toBe(
    "down",
  );
});

test("the whole of a noun for a change", () => {
  expect(
    change(
      "a|DET|2|det fall|NOUN|0|root in|ADP|4|case sales|NOUN|2|nmod of|ADP|7|case 12|NUM|7|nummod percent|NOUN|4|nmod",
    ),
  ).toBe("down");
});
