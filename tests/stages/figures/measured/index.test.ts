import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";
import { parsedFigures } from "../parsed.ts";

const measured = (text: string) => figuresIn(text).map((figure) => figure.measured);

test.each([
  ["She signed a $30 contract with the port.", ["contract with the port"]],
  ["They dug a 27-kilometre tunnel.", ["tunnel"]],
  ["A 5% drop in milk prices helped.", ["milk prices"]],
  ["They spent 60% of the yearly budget.", ["yearly budget"]],
  ["It holds 450 litres of rain water.", ["rain water"]],
  ["She has $3 million in savings.", ["savings"]],
  ["A fine of $3 million was paid.", ["fine"]],
  ["Farms with 30 hectares may stay.", ["Farms"]],
])("beside the number: %s", (text, expected) => {
  expect(measured(text)).toEqual(expected);
});

test.each([
  ["Exports to Norway fell 7%.", ["Exports to Norway"]],
  ["Income in the quarter climbed to $7 million.", ["Income"]],
  ["They approved a budget of $3 million on Tuesday, up 5 percent.", ["budget", "budget"]],
  ["Exports dropped 7% to $2 billion.", ["Exports", "Exports"]],
  ["The motor makes 296 hp (221 kW / 300 PS).", ["motor", "motor", "motor"]],
  ["The plant is expected to cost $5 million.", ["plant"]],
  ["The harbour, which has 300 berths, is full.", ["harbour"]],
  ["Dover, a small port, has 300 berths.", ["Dover"]],
  ["They hope to cut the false alarm rate to 3%.", ["false alarm rate"]],
  ["The rents range from $300 to $500.", ["rents"]],
  ["Talks began as the harbour’s debt surpassed $3 million.", ["harbour’s debt"]],
  ["The tickets cost him $40.", ["tickets"]],
  ["Lanta +0.2% and Orlo +0.3%.", ["Lanta", "Orlo"]],
  ["The firm said it has 300 clerks.", ["firm"]],
])("by the verb: %s", (text, expected) => {
  expect(measured(text)).toEqual(expected);
});

test.each([
  "There are 30 boats.",
  "We saw 30 boats.",
  "Some 30 boats sank.",
  "Dover is the home port for 60 boats.",
  "Two years later he left.",
  "The past 3 years were dry.",
])("nothing: %s", (text) => {
  expect(measured(text)).toEqual([null]);
});

test("the whole of a part that is no number measures nothing", () => {
  const measured = (written: string) => parsedFigures(written).map((figure) => figure.measured);
  expect(
    measured(
      "Rain|NOUN|2|nsubj hit|VERB|0|root most|ADJ|2|obj of|ADP|7|case its|PRON|7|nmod:poss 30|NUM|7|nummod ports|NOUN|3|nmod|port",
    ),
  ).toEqual([null]);
  expect(
    measured("Rain|NOUN|2|nsubj hit|VERB|0|root its|PRON|5|nmod:poss 30|NUM|5|nummod ports|NOUN|2|obj|port"),
  ).toEqual(["Rain"]);
});
