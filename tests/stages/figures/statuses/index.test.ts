import { describe, expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { willClitic, wouldClitic } from "../../../../pipeline/stages/figures/statuses/verbs.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "../oneSentence.ts";
import { parsedFigures } from "../parsed.ts";

const statuses = (written: string) =>
  parsedFigures(written).map(({ value, status }) => `${value ?? ""}: ${status}`);

describe("where no model has read the sentence", () => {
  test("each cue is reached", () => {
    const cues = readTable("statusCues").flatMap(({ words, status }) =>
      items(words).map((word) => ({ word, status })),
    );
    const last = new Map(cues.map(({ word, status }) => [word, status]));
    for (const { word } of cues) {
      const status = last.get(word);
      const read = figureIn(`There ${word} 12 boats.`).status;
      expect([status, ...cues.filter((cue) => cue.word === word).map((cue) => cue.status)], word).toContain(
        read,
      );
    }
  });

  test("a cue must be near, and a number or sign ends its reach", () => {
    expect(figureIn("It has an estimated cost of $5.").status).toBe("estimate");
    expect(figureIn("He estimates that by now he has $5.").status).toBe("reported");
    expect(figureIn("As estimated, 12 boats came.").status).toBe("reported");
    expect(figureIn("Growth is expected to reach 5%.").status).toBe("forecast");
  });

  test.each([
    ["It will cost $5 million.", "forecast"],
    ["It could cost $5 million.", "hypothetical"],
    ["They did not sell 50 boats.", "negated"],
    ["No more than 50 boats sank.", "reported"],
    ["It was not, as he said, in 50 boats.", "reported"],
  ])("%s is %s", (text, status) => {
    expect(figureIn(text).status).toBe(status);
  });
});

test("clitics", () => {
  expect([wouldClitic.test("she’d"), wouldClitic.test("shed")]).toEqual([true, false]);
  expect([willClitic.test("she’ll"), willClitic.test("shell")]).toEqual([true, false]);
});

describe("by the clause", () => {
  test.each([
    [
      "It|PRON|3|nsubj will|AUX|3|aux hire|VERB|0|root 50|NUM|5|nummod people|NOUN|3|obj .|PUNCT|3|punct",
      "50: forecast",
    ],
    ["It|PRON|2|nsubj expects|VERB|0|root 50|NUM|4|nummod guests|NOUN|2|obj", "50: forecast"],
    [
      "It|PRON|2|nsubj plans|VERB|0|root to|PART|4|mark hire|VERB|2|xcomp 50|NUM|6|nummod people|NOUN|4|obj",
      "50: target",
    ],
    [
      "Its|PRON|2|nmod:poss plan|NOUN|5|nsubj to|PART|4|mark hire|VERB|2|acl failed|VERB|0|root 50|NUM|7|nummod times|NOUN|5|obl",
      "50: reported",
    ],
    [
      "They|PRON|4|nsubj did|AUX|4|aux not|PART|4|advmod sell|VERB|0|root 50|NUM|6|nummod boats|NOUN|4|obj",
      "50: negated",
    ],
    [
      "If|SCONJ|4|mark 50|NUM|3|nummod boats|NOUN|4|nsubj sink|VERB|7|advcl he|PRON|7|nsubj will|AUX|7|aux pay|VERB|0|root",
      "50: hypothetical",
    ],
    ["Nobody|PRON|2|nsubj saw|VERB|0|root 50|NUM|4|nummod boats|NOUN|2|obj", "50: negated"],
    [
      "It|PRON|2|nsubj has|VERB|0|root no|DET|4|det proof|NOUN|2|obj that|SCONJ|7|mark 50|NUM|7|nsubj came|VERB|4|acl",
      "50: negated",
    ],
    [
      "She|PRON|3|nsubj was|AUX|3|aux:pass accused|VERB|0|root of|SCONJ|5|mark taking|VERB|3|advcl 50|NUM|7|nummod boats|NOUN|5|obj",
      "50: alleged",
    ],
    [
      "They|PRON|2|nsubj accused|VERB|0|root her|PRON|2|obj of|SCONJ|5|mark taking|VERB|3|acl 50|NUM|7|nummod boats|NOUN|5|obj",
      "50: alleged",
    ],
    [
      "He|PRON|2|nsubj denies|VERB|0|root taking|VERB|2|xcomp 50|NUM|5|nummod boats|NOUN|3|obj",
      "50: negated",
    ],
    [
      "50|NUM|2|nummod shops|NOUN|4|nsubj:pass are|AUX|4|aux:pass set|VERB|0|root to|PART|6|mark close|VERB|4|xcomp",
      "50: forecast",
    ],
    ["It|PRON|3|nsubj would|AUX|3|aux cost|VERB|0|root 50|NUM|5|nummod jobs|NOUN|3|obj", "50: hypothetical"],
    [
      "He|PRON|2|nsubj said|VERB|0|root it|PRON|5|nsubj would|AUX|5|aux cost|VERB|2|ccomp 50|NUM|7|nummod jobs|NOUN|5|obj",
      "50: forecast",
    ],
    [
      "He|PRON|2|nsubj estimates|VERB|0|root it|PRON|5|nsubj would|AUX|5|aux cost|VERB|2|ccomp 50|NUM|7|nummod jobs|NOUN|5|obj",
      "50: estimate",
    ],
    [
      "It|PRON|4|nsubj does|AUX|4|aux not|PART|4|advmod expect|VERB|0|root to|PART|6|mark cut|VERB|4|xcomp 50|NUM|8|nummod jobs|NOUN|6|obj",
      "50: negated",
    ],
    [
      "It|PRON|3|nsubj could|AUX|3|aux raise|VERB|0|root funds|NOUN|3|obj and|CCONJ|6|cc cost|VERB|3|conj 50|NUM|8|nummod jobs|NOUN|6|obj",
      "50: hypothetical",
    ],
    ["She’d|PRON|2|nsubj need|VERB|0|root 50|NUM|4|nummod boats|NOUN|2|obj", "50: hypothetical"],
    ["She’ll|PRON|2|nsubj need|VERB|0|root 50|NUM|4|nummod boats|NOUN|2|obj", "50: forecast"],
    [
      "It|PRON|3|nsubj would|AUX|3|aux see|VERB|0|root sales|NOUN|5|nsubj fall|VERB|3|ccomp 50|NUM|7|nummod points|NOUN|5|obj",
      "50: hypothetical",
    ],
  ])("%s", (written, expected) => {
    expect(statuses(written)).toEqual([expected]);
  });

  test.each([
    [
      "what is given",
      "It|PRON|3|nsubj will|AUX|3|aux close|VERB|0|root the|DET|7|det last|ADJ|7|amod 50|NUM|7|nummod shops|NOUN|3|obj",
    ],
    [
      "how long it has not been so",
      "It|PRON|4|nsubj has|AUX|4|aux not|PART|4|advmod grown|VERB|0|root for|ADP|7|case 50|NUM|7|nummod years|NOUN|4|obl",
    ],
    [
      "what a vote is held in",
      "The|DET|2|det vote|NOUN|7|nsubj in|ADP|5|case 50|NUM|5|nummod towns|NOUN|2|nmod could|AUX|7|aux fail|VERB|0|root",
    ],
    ["who accuses", "50|NUM|2|nummod women|NOUN|3|nsubj accuse|VERB|0|root him|PRON|3|obj"],
    ["who plans", "50|NUM|2|nummod firms|NOUN|3|nsubj plan|VERB|0|root to|PART|5|mark close|VERB|3|xcomp"],
    [
      "what is told by the way",
      "It|PRON|3|nsubj will|AUX|3|aux ban|VERB|0|root all|PRON|3|obj ,|PUNCT|7|punct 50|NUM|7|nummod people|NOUN|4|appos",
    ],
    ["what is set up", "It|PRON|2|nsubj set|VERB|0|root 50|NUM|4|nummod records|NOUN|2|obj"],
    [
      "what stands beyond a comma",
      "It|PRON|4|nsubj did|AUX|4|aux not|PART|4|advmod stop|VERB|0|root ,|PUNCT|8|punct with|ADP|8|case 50|NUM|8|nummod boats|NOUN|4|obl",
    ],
  ])("%s is reported", (_, written) => {
    expect(statuses(written)).toEqual(["50: reported"]);
  });
});

test("an age beside a name is no part of a plan", () => {
  expect(
    statuses(
      "Anna|PROPN|7|nsubj|Anna Brown|PROPN|1|flat|Brown +,|PUNCT|4|punct 41|NUM|1|nmod +,|PUNCT|1|punct will|AUX|7|aux lead|VERB|0|root the|DET|9|det port|NOUN|7|obj +.|PUNCT|7|punct",
    ),
  ).toEqual(["41: reported"]);
});

test("an auxiliary right before counts though the tree gives it to another word", () => {
  const written =
    "The|DET|2|det pool|NOUN|6|nsubj will|AUX|7|aux be|AUX|7|cop 25|NUM|6|nummod metres|NOUN|0|root|metre long|ADJ|6|amod +.|PUNCT|6|punct";
  expect(statuses(written)).toEqual(["25: forecast"]);
});
