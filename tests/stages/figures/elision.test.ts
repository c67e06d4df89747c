import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";
import { parsedFigures } from "./parsed.ts";

const units = (text: string) => figuresIn(text).map((row) => `${row.amount} ${row.unit ?? "?"}`);

test.each([
  ["They took 250 captives, with only 100 being released.", ["250 captive", "100 captive"]],
  ["They saved 500 sailors and 80 more later.", ["500 sailor", "80 sailor"]],
  ["They hit 250 targets, 40 of them at sea.", ["250 target", "40 target"]],
  ["The storm killed 31 and left 30 homeless.", ["31 person", "30 person"]],
  ["Hundreds dead in storm", ["200–1000 person"]],
  ["Twenty-two were killed.", ["22 person"]],
  ["They hold 300 hotels, several of which are shut.", ["300 hotel", "3–10 hotel"]],
  ["It saw 90 cases, up from 60, officials said.", ["90 case", "60 case"]],
  ["Of the 20 firms, 12 said no.", ["20 firm", "12 firm"]],
  ["The number of schools fell from 30 to 18.", ["30 school", "18 school"]],
  ["They cut the 36 holes to 18, it is said.", ["36 hole", "18 hole"]],
  ["The number of injured stands at 31.", ["31 person"]],
  ["The death toll may pass a thousand soon.", ["1000 death"]],
])("%s", (text, expected) => {
  expect(units(text)).toEqual(expected);
});

test("what is listed or measured stands for nothing before it", () => {
  expect(units("She has two sons, 10 and 12, and a cat.")).toEqual(["2 son", "10 ?", "12 ?"]);
  expect(units("They won 22 games and averaged 4.5 there.")).toEqual(["22 game", "4.5 ?"]);
  expect(units("They sold 22 boats and made millions while others lost.")).toEqual([
    "22 boat",
    "2000000–10000000 ?",
  ]);
  expect(units("She had 20 plans when her son got closer to 18.")).toEqual(["20 plan", "18 ?"]);
  expect(units("They met 20 pupils younger than 18.")).toEqual(["20 pupil", "18 ?"]);
  expect(units("One study found that 8 million could lose it.")).toEqual(["1 study", "8000000 ?"]);
  expect(units("Her 40-page report praised 12 by name.")).toEqual(["40 page", "12 ?"]);
  expect(units("They met 14 Catholics and six Orthodox.")).toEqual(["14 Catholic", "6 ?"]);
  expect(units("He scored 30 points on 12-of-18 shooting.")).toEqual(["30 point", "12 ?", "18 ?"]);
  expect(units("They saw 22 boats.\nOnly 12 sank.")).toEqual(["22 boat", "12 ?"]);
});

test("after a verb a comma or “and” may follow, a noun may not", () => {
  const won = (after: string) =>
    parsedFigures(
      `Ann|PROPN|2|nsubj won|VERB|0|root 31|NUM|4|nummod seats|NOUN|2|obj while|SCONJ|7|mark Bob|PROPN|7|nsubj won|VERB|2|advcl four|NUM|7|obj ${after}`,
    ).map((row) => `${row.amount} ${row.unit ?? "?"}`);
  expect(won("and|CCONJ|10|cc left|VERB|7|conj")).toEqual(["31 seat", "4 seat"]);
  expect(won("gold|NOUN|7|obj")).toEqual(["31 seat", "4 ?"]);
});
