import { expect, test } from "vitest";
import { figuresIn } from "./oneSentence.ts";

test.each([
  ["Sales rose from $2.1 to $3 billion.", ["2100000000 USD", "3000000000 USD"]],
  ["Sales fell from $5 to $3 million.", ["5000000 USD", "3000000 USD"]],
  ["Sales rose from $500 to $1 million.", ["500 USD", "1000000 USD"]],
  ["The app went from 5 to 3 million users.", ["5000000 null", "3000000 user"]],
  ["The app grew from 50 to 1 million users.", ["50 null", "1000000 user"]],
  ["Debt will rise from 11.6 to 14-18 billion euros.", ["11600000000 EUR", "14000000000–18000000000 EUR"]],
  ["He paid 40, 50 or 60 dollars.", ["40 USD", "50 USD", "60 USD"]],
  ["They cost 2 and 3 million euros.", ["2000000 EUR", "3000000 EUR"]],
  ["They cost $2 or $3 million.", ["2000000–3000000 USD"]],
  ["Some 2 or 3 million boats sank.", ["2000000–3000000 boat"]],
  ["The shed is 8 by 11 feet.", ["8 [ft_i]", "11 [ft_i]"]],
  ["It was an 8-by-11-foot shed.", ["8 [ft_i]", "11 [ft_i]"]],
  ["The crate is 2 x 3 x 4 metres.", ["2 m", "3 m", "4 m"]],
  ["They beat 8 by 11 goals.", ["8 null", "11 goal"]],
  ["They got 90 million of the 2 billion euros.", ["90000000 EUR", "2000000000 EUR"]],
])("%s", (text, expected) => {
  expect(figuresIn(text).map((row) => `${row.amount} ${String(row.unit)}`)).toEqual(expected);
});
