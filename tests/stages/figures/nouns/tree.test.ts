import { expect, test } from "vitest";
import { parsedFigures } from "../parsed.ts";

const heads = (written: string) =>
  parsedFigures(written).map(({ counted, counted_head }) => `${counted ?? "–"} > ${counted_head ?? "–"}`);

test("a plural that the number modifies is found over adjectives and words the walk cannot pass", () => {
  expect(
    heads(
      "They|PRON|2|nsubj gave|VERB|0|root five|NUM|8|nummod tight|ADJ|8|amod +,|PUNCT|6|punct long|ADJ|8|amod soft|ADJ|8|amod hugs|NOUN|2|obj",
    ),
  ).toEqual(["tight, long soft hugs > hug"]);
});

test("not over a possessor, a number or a dash", () => {
  const over = (between: string) =>
    heads(`They|PRON|2|nsubj saw|VERB|0|root nine|NUM|5|nummod ${between} boats|NOUN|2|obj`);
  expect(over("Ann's|PROPN|5|nmod:poss")).toEqual(["– > –"]);
  expect(over("—|PUNCT|5|punct")).toEqual(["– > –"]);
  expect(over("6|NUM|5|nummod")).toEqual(["– > –", "boats > boat"]);
});

test("a noun that only modifies the next is what a number before it counts", () => {
  expect(
    heads(
      "She|PRON|2|nsubj got|VERB|0|root many|ADJ|6|amod 5|NUM|5|nummod star|NOUN|6|compound reviews|NOUN|2|obj",
    ),
  ).toEqual(["star > star"]);
});

test("of a share the noun that a plural modifies is counted", () => {
  expect(
    heads(
      "Only|ADV|2|advmod 1|NUM|3|nummod percent|NOUN|8|nsubj of|ADP|7|case the|DET|7|det sales|NOUN|7|compound force|NOUN|3|nmod left|VERB|0|root",
    ),
  ).toEqual(["sales force > force"]);
});

test("a phrase goes on to the noun that its last word modifies", () => {
  expect(
    heads(
      "Half|NOUN|9|nsubj:pass of|ADP|7|case the|DET|7|det planned|VERB|7|amod|plan river|NOUN|6|compound harbour|NOUN|7|compound advertising|NOUN|9|nsubj:pass was|AUX|9|aux:pass|be cut|VERB|0|root|cu +.|PUNCT|9|punct",
    ),
  ).toEqual(["planned river harbour advertising > advertising"]);
  expect(
    heads(
      "A|DET|3|det few|ADJ|3|amod hints|NOUN|10|nsubj|hint of|ADP|5|case her|PRON|3|nmod closely|ADV|7|advmod guarded|VERB|9|amod farm|NOUN|9|compound life|NOUN|10|nsubj came|VERB|0|root|come out|ADV|10|advmod +.|PUNCT|10|punct",
    ),
  ).toEqual(["hints of her closely guarded farm life > hint"]);
});

test("an adverb of the verb is no part of a phrase", () => {
  expect(
    heads(
      "Three|NUM|10|nsubj of|ADP|5|case the|DET|5|det four|NUM|5|nummod backers|NOUN|1|nmod|backer of|ADP|8|case that|DET|8|det plan|NOUN|5|nmod currently|ADV|10|advmod sail|VERB|0|root +.|PUNCT|10|punct",
    ),
  ).toEqual(["backers of that plan > backer", "backers of that plan > backer"]);
});
