import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { items } from "../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "./oneSentence.ts";
import { parsedFigures } from "./parsed.ts";

test("each form of each verb is reached", () => {
  const written: Readonly<Record<string, (form: string) => string>> = {
    past: (form) => `The army ${form} 12 men.`,
    participle: (form) => `Then 12 men were ${form} there.`,
    lemma: (form) => `The army will ${form} 12 men.`,
    ing: (form) => `The army is ${form} 12 men.`,
    noun: (form) => `They saw the ${form} of 12 men.`,
  };
  for (const row of readTable("eventVerbs"))
    for (const [column, sentence] of Object.entries(written))
      for (const form of items(row[column])) {
        if (column === "lemma" && row.past === "") continue;
        const figure = figureIn(sentence(form));
        expect([figure.event_lemma, figure.event]).toEqual([row.lemma, form]);
      }
});

test("auxiliaries may stand before the participle, and other words not", () => {
  expect(figureIn("Over 300 sailors have been killed.").event_lemma).toBe("kill");
  expect(figureIn("At least 300 people reportedly killed.").event_lemma).toBe("kill");
  expect(figureIn("Over 300 sailors who were killed.").event_lemma).toBe("kill");
  expect(figureIn("Over 300 sailors in boats were killed.").event_lemma).toBeNull();
  expect(figureIn("It left 12 people dead.").event_lemma).toBe("die");
  expect(figureIn("The army killed an estimated 12 men.").event_lemma).toBe("kill");
  expect(figureIn("They want to release another 12 men.").event_lemma).toBe("release");
  expect(figureIn("Close 12 men down.").event_lemma).toBeNull();
  expect(figureIn("Shares closed 12 points higher.").event_lemma).toBeNull();
  expect(figureIn("Two officers shot at cars.").event_lemma).toBeNull();
  expect(figureIn("Two officers shot by him.").event_lemma).toBe("shoot");
  expect(figureIn("Shares closed 2% higher.").event_lemma).toBeNull();
});

test("a casualty verb counts people", () => {
  for (const { past = "", casualties } of readTable("eventVerbs")) {
    if (past === "") continue;
    expect(figureIn(`The storm ${past} 12 there.`).unit, past).toBe(casualties === "yes" ? "person" : null);
  }
});

test("the syntax shows a participle farther off", () => {
  const [figure] = parsedFigures(
    "12|NUM|2|nummod people|NOUN|7|nsubj:pass in|ADP|5|case the|DET|5|det village|NOUN|2|nmod were|AUX|7|aux:pass killed|VERB|0|root|kill",
  );
  expect([figure?.event_lemma, figure?.event]).toEqual(["kill", "killed"]);
});
