import { expect, test } from "vitest";
import { figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  "It is one of the six towers.|one",
  "The new one is red.|one",
  "They saw two, one national and the other not.|one",
  "They took this one.|one",
  "We saw one made of wood.|one",
  "One Dane, Jens Holm, left.|One",
  "They saw no one there.|no one",
  "They help one another.|one",
  "The current one, they say, is old.|one",
])("%s", (example) => {
  const [text = "", expected = ""] = example.split("|");
  expect(nonFiguresIn(text)).toEqual([`${expected}: pronoun`]);
});

test.each([
  ["They fired one shell at it.", "shell"],
  ["At least one of them left.", null],
  ["It took one day.", "d"],
  ["It has one vote in it.", "vote"],
  ["It was a one-man show.", "man"],
])("is a figure: %s", (text, unit) => {
  expect(figuresIn(text).map((row) => [row.value, row.unit])).toEqual([["1", unit]]);
});

test("“one-sided” counts nothing", () => {
  expect(nonFiguresIn("It was a one-sided game.")).toEqual(["one: other"]);
});

test("“one” opens a range after “between” only before another number", () => {
  expect(nonFiguresIn("They chose between one and the other.")).toEqual(["one: pronoun"]);
  expect(figuresIn("Between one and two tons sank.").map((row) => row.amount)).toEqual(["1–2"]);
});

test("“at one point” is some time", () => {
  expect(nonFiguresIn("At one point they left.")).toEqual(["one: other"]);
});
