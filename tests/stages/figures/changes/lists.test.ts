import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";
import { parsedFigures } from "../parsed.ts";

const changes = (text: string) => figuresIn(text).map((row) => row.change);

test("a list of changes whose verb is told once", () => {
  expect(changes("Acme was down 3%, Apex by 2%.")).toEqual(["down", "down"]);
  expect(changes("It rose 5% in May and 4% in June.")).toEqual(["up", "up"]);
  expect(changes("It rose 5%, a 3% tax included.")).toEqual(["up", "none"]);
  expect(changes("It rose 5%, compared with 3% in May.")).toEqual(["up", "none"]);
  expect(changes("It rose 5% and $3 was paid.")).toEqual(["up", "none"]);
});

test("common nouns need the syntax", () => {
  const rows = parsedFigures(
    "Prices|NOUN|2|nsubj rose|VERB|0|root 5|NUM|4|nummod %|SYM|2|obl and|CCONJ|8|cc wages|NOUN|8|nsubj 3|NUM|8|nummod %|SYM|2|conj",
  );
  expect(rows.map((row) => row.change)).toEqual(["up", "up"]);
});
