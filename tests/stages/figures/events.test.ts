import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { figureIn } from "./oneSentence.ts";

test("each form of each verb is reached", () => {
  for (const { lemma, past = "", participle = "", ing = "" } of readTable("eventVerbs")) {
    const found = (text: string) => {
      const figure = figureIn(text);
      return [figure.event_lemma, figure.event];
    };
    expect(found(`Then 12 men were ${participle} there.`)).toEqual([lemma, participle]);
    expect(found(`The army ${past} 12 men.`)).toEqual([lemma, past]);
    expect(found(`The army is ${ing} 12 men.`)).toEqual([lemma, ing]);
  }
});

test("auxiliaries may stand before the participle, and other words not", () => {
  expect(figureIn("Over 300 sailors have been killed.").event_lemma).toBe("kill");
  expect(figureIn("At least 300 people reportedly killed.").event_lemma).toBe("kill");
  expect(figureIn("Over 300 sailors who were killed.").event_lemma).toBeNull();
  expect(figureIn("Two officers shot at cars.").event_lemma).toBeNull();
  expect(figureIn("Two officers shot by him.").event_lemma).toBe("shoot");
  expect(figureIn("Shares closed 2% higher.").event_lemma).toBeNull();
});

test("a casualty verb counts people", () => {
  for (const { past, casualties } of readTable("eventVerbs")) {
    expect(figureIn(`The storm ${past ?? ""} 12 there.`).unit, past).toBe(
      casualties === "yes" ? "person" : null,
    );
  }
});
