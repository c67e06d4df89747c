import { expect, test } from "vitest";
import { endingAt, phrases, startingAt } from "../../../../pipeline/stages/figures/text/phrases.ts";
import { piecesOf } from "../oneSentence.ts";

const list = phrases([["more than", 1] as const, ["than", 2] as const, ["o'clock", 3] as const], true);

test("the longest phrase wins, in any case and with either apostrophe", () => {
  expect(startingAt(list, piecesOf("More than five"), 0)).toEqual({ first: 0, end: 2, entry: 1 });
  expect(endingAt(list, piecesOf("No more than five"), 3)).toEqual({ first: 1, end: 3, entry: 1 });
  expect(endingAt(list, piecesOf("rather than five"), 2)?.entry).toBe(2);
  expect(startingAt(list, piecesOf("3 o’clock"), 1)?.entry).toBe(3);
});

test("nothing is found beyond the ends", () => {
  expect(startingAt(list, piecesOf("more"), 0)).toBeNull();
  expect(endingAt(list, piecesOf("than"), 0)).toBeNull();
});

test("exact lists tell capital letters apart", () => {
  const exact = phrases([["MW", "megawatt"] as const], false);
  expect(startingAt(exact, piecesOf("MW"), 0)?.entry).toBe("megawatt");
  expect(startingAt(exact, piecesOf("mw"), 0)).toBeNull();
});
