import { expect, test } from "vitest";
import { readTable } from "../../../pipeline/lib/tables.ts";
import { adverb } from "../../../pipeline/stages/figures/changes.ts";
import { items } from "../../../pipeline/stages/figures/text/lists.ts";
import { figureIn, figuresIn } from "./oneSentence.ts";

test("each word is reached where it stands", () => {
  for (const { words, direction, place } of readTable("changeWords")) {
    for (const word of items(words)) {
      if (place !== "after") {
        expect(figureIn(`Sales ${word} ${word === "+" ? "" : "by "}5%.`), word).toMatchObject({
          change: direction,
        });
      }
      if (place !== "before")
        expect(figureIn(`It saw a 5% ${word}.`), word).toMatchObject({ change: direction });
    }
  }
});

test("tells what the number is to the change", () => {
  const roles = (text: string) =>
    figuresIn(text).map((row) => `${row.text} ${row.change} ${row.change_role ?? ""}`);
  expect(roles("Sales rose sharply by 5% to $2bn from $1.9bn.")).toEqual([
    "5% up delta",
    "$2bn up to",
    "$1.9bn up from",
  ]);
  expect(roles("It fell from 7% to 5%.")).toEqual(["7% down from", "5% down to"]);
  expect(roles("A drop of 12% came.")).toEqual(["12% down delta"]);
  expect(roles("Prices were 3% lower.")).toEqual(["3% down delta"]);
  expect(roles("It stood at 3%.")).toEqual(["3% none "]);
});

test("words that change only amounts leave counts alone", () => {
  expect(figureIn("The team gained 3 seats.").change).toBe("none");
  expect(figureIn("The stock gained 3%.").change).toBe("up");
  expect(figureIn("They gave up 3 seats.").change).toBe("none");
  expect(figureIn("They rode 300 feet down.").change).toBe("none");
  expect(figureIn("Deaths rose to 300.")).toMatchObject({ change: "up", change_role: "to" });
});

test("pattern", () => {
  expect([adverb.test("sharply"), adverb.test("fly")]).toEqual([true, false]);
});

test("from more to less nothing but a fall leads", () => {
  const rows = figuresIn("The share went from 48 to 41 percent.");
  expect(rows.map((row) => [row.value, row.change, row.change_role])).toEqual([
    ["48", "down", "from"],
    ["41", "down", "to"],
  ]);
});
