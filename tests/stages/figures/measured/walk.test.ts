import { expect, test } from "vitest";
import { saidOf } from "../../../../pipeline/stages/figures/measured/walk.ts";
import { piecesOf } from "../oneSentence.ts";

test("takes over what the figure before was said of, where nothing else stands between", () => {
  const all = piecesOf("Sales rose 5% to $7");
  const subject = { first: 0, end: 1 };
  expect(saidOf(all, 5, { first: 2, end: 4, subject })).toEqual(subject);
  expect(saidOf(all, 5, null)).toEqual(subject);
});

test("a pronoun stands for nothing here", () => {
  expect(saidOf(piecesOf("We saw 5"), 2, null)).toBeNull();
});
