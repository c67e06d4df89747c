import { expect, test } from "vitest";
import { figureIn } from "../oneSentence.ts";

const change = (text: string) => figureIn(text).change;

test("before the number: another amount, a time and an object may stand between", () => {
  expect(change("Sales gained another 5%.")).toBe("up");
  expect(change("Sales rose last year to $5.")).toBe("up");
  expect(change("It cut the key rate by 5%.")).toBe("down");
  expect(change("It cut ties and paid them by 5%.")).toBe("none");
  expect(change("It would increase access to 3 million people.")).toBe("none");
});

test("behind the number: an adverb, or a noun with modifiers", () => {
  expect(change("It closed 12 points lower.")).toBe("down");
  expect(change("They saw a 5% year-on-year pay rise.")).toBe("up");
  expect(change("They saw a 60 basis point improvement.")).toBe("up");
  expect(change("They saw a 5% growth rate.")).toBe("up");
  expect(change("It is a $3 billion growth fund.")).toBe("none");
  expect(change("It ended in 3 drops.")).toBe("none");
  expect(change("Some 60% support tax cuts.")).toBe("none");
});

test("before “from … to …” it may stand farther off, within its clause", () => {
  expect(change("It has dropped since the spring from $75 to $46.")).toBe("down");
  expect(change("Prices rise for those who pay from 5 to 10 euros.")).toBe("none");
  expect(change("Growing firms have anywhere from 5 to 10 clients.")).toBe("none");
});
