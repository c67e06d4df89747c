import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";

test.each([
  ["She signed a $30 contract.", "contract"],
  ["A 5% drop in milk prices helped.", "milk prices"],
  ["They spent 60% of the budget.", "budget"],
  ["They dug 8 miles (13 km) of road.", "road"],
  ["They bought $3 million worth of corn.", "corn"],
  ["She has $3 million in savings.", "savings"],
  ["She made $3 million in June.", null],
])("beside the number: %s", (text, expected) => {
  expect(figuresIn(text)[0]?.measured).toBe(expected);
});
