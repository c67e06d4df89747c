import { expect, test } from "vitest";
import { possessive, twoDigits, wholeAge } from "../../../pipeline/stages/figures/ages.ts";
import { wordClass } from "../../../pipeline/stages/figures/text/lists.ts";
import { figureIn, figuresIn, nonFiguresIn } from "./oneSentence.ts";
import { parsedFigures } from "./parsed.ts";

test.each([
  ["The 65-year-old man came.", "65-year-old", "a"],
  ["He is 42 years old.", "42 years old", "a"],
  ["A ten-month-old girl came.", "ten-month-old", "mo"],
  ["At the age of 21, she left.", "21", "a"],
  ["Ann Moore, 65, left.", "65", "a"],
  ["Ann Moore, 65", "65", "a"],
  ["Women under 30 came.", "under 30", "a"],
  ["She, who is 70, came.", "70", "a"],
  ["Children aged 12 to 17 came.", "12 to 17", "a"],
])("%s", (text, printed, unit) => {
  expect(figureIn(text)).toMatchObject({ text: printed, kind: "age", unit, unit_system: "ucum" });
});

test.each([
  ["They were aged 12, 14 and 16.", ["12", "14", "16"]],
  ["Her sons, aged six and seven, left.", ["six", "seven"]],
  ["By age six, she sang.", ["six"]],
  ["He is aged six months.", ["six months"]],
  ["They were aged between six and ten.", ["between six and ten"]],
  ["It is for those aged under five.", ["under five"]],
  ["He turns 21 today.", ["21"]],
  ["She’ll turn 80 in May.", ["80"]],
  ["The average age is 42.5 there.", ["42.5"]],
  ["The 34-year-old’s bid failed.", ["34-year-old’s"]],
  ["A bid at age 78 seems bold.", ["78"]],
  ["A bid at the age of 78 seems bold.", ["78"]],
  ["They raised the pension age to 67.", ["67"]],
  ["They raised the age from 65 to 67.", ["65", "67"]],
  ["It is for adults 18 or older.", ["18 or older"]],
  ["It is for people 65 and over.", ["65 and over"]],
  ["The driver, 42, left.", ["42"]],
  ["Ann Moore, at 42, left.", ["42"]],
  ["At 42, she left.", ["42"]],
  ["She was just 19.", ["19"]],
  ["He’s 30.", ["30"]],
  ["A boy of 12 left.", ["12"]],
  ["An 11yo girl left.", ["11yo"]],
  ["A boy, 10 yrs. old, left.", ["10 yrs. old"]],
  ["It bars under-16s now.", ["under-16s"]],
  ["Britain’s over-50s left.", ["over-50s"]],
])("%s", (text, printed) => {
  expect(figuresIn(text).map((row) => [row.text, row.kind])).toEqual(printed.map((age) => [age, "age"]));
});

test("an age group has a side", () => {
  expect(figureIn("It bars under-16s now.")).toMatchObject({
    value: "16",
    qualifier: "less_than",
    unit: "a",
  });
  expect(nonFiguresIn("They beat Leeds under-21s again.")).toEqual(["under-21s: name"]);
  expect(nonFiguresIn("They beat Leeds’s under-21s again.")).toEqual(["under-21s: name"]);
});

test("each word between “age” and its number is reached", () => {
  for (const link of wordClass("age-link")) expect(figureIn(`The age ${link} 50.`).kind, link).toBe("age");
});

test("each person with an age is reached", () => {
  for (const person of wordClass("aged-person"))
    expect(figureIn(`The ${person}, 50, left.`).kind, person).toBe("age");
});

test.each([
  "In June, 65 boats sank.",
  "They were over 30.",
  "It is 70 miles.",
  "Aged 2,000 cheeses.",
  "She turned 21 boats away.",
  "In our age the 30 boats sank.",
  "A mother of 3 left.",
  "Who is 20 points behind?",
])("is none: %s", (text) => {
  expect(figureIn(text).kind).not.toBe("age");
});

test("a list of ages ends where others are counted", () => {
  const kinds = (text: string) => figuresIn(text).map((row) => row.kind);
  expect(kinds("Ann Moore, aged 45, and three were hurt.")).toEqual(["age", "count"]);
  expect(kinds("Ann Moore, aged 45, and 3 others were hurt.")).toEqual(["age", "count"]);
});

test.each([
  [
    "Average|ADJ|2|amod age|NOUN|4|nsubj was|AUX|4|cop|be 43|NUM|0|root +.|PUNCT|4|punct",
    { kind: "age", unit: "a" },
  ],
  [
    "The|DET|3|det age|NOUN|3|compound gap|NOUN|6|nsubj was|AUX|6|cop|be 12|NUM|6|nummod points|NOUN|0|root|point +.|PUNCT|6|punct",
    { kind: "count" },
  ],
])("what is said of an age: %s", (written, expected) => {
  expect(parsedFigures(written)).toMatchObject([expected]);
});

test("pattern", () => {
  expect([wholeAge.test("65"), wholeAge.test("7.5")]).toEqual([true, false]);
  expect([twoDigits.test("18"), twoDigits.test("180")]).toEqual([true, false]);
  expect([possessive.test("Leeds’s"), possessive.test("Leeds")]).toEqual([true, false]);
});
