import { expect, test } from "vitest";
import { figuresIn } from "../oneSentence.ts";

const told = (text: string) => figuresIn(text).map((row) => `${row.change} ${row.change_role ?? ""}`);

test("what was reached is told before where it came from", () => {
  expect(told("It cost $9, up from $7.")).toEqual(["up to", "up from"]);
  expect(told("One in four lived there in 2010, down from one in three.")).toEqual(["down to", "down from"]);
});

test("but not in another unit, nor by another word", () => {
  expect(told("It drew 9 men, up from 3%.")).toEqual(["none ", "up from"]);
  expect(told("It cost $9, far from $7.")).toEqual(["none ", "none "]);
});
