import { expect, test } from "vitest";
import { fractionSign } from "../../../../pipeline/stages/figures/units/licences.ts";
import { figureIn, figuresIn, nonFiguresIn } from "../oneSentence.ts";

test.each([
  ["The bond has a length of 154.2 pm.", "pm"],
  ["Add half a cup of oats.", "[cup_us]"],
  ["Add ¼ cup of oats.", "[cup_us]"],
  ["She ran the lap in 58.31 s.", "s"],
  ["The pump holds a pressure of 3 bar.", "bar"],
  ["Rotate the dial 3 turns.", "{turn}"],
  ["A capacitor of 2 F sits inside.", "F"],
  ["It holds a charge of 3 C.", "C"],
  ["Winds of 30 kn tore at the masts.", "[kn_i]"],
  ["The download is 16 billion b.", "bit"],
  ["A pilot bears 9 g for a while.", "[g]"],
  ["The run lasted 30 s.", "s"],
  ["The magnet reaches 7 T.", "T"],
])("%s", (text, unit) => {
  expect(figureIn(text).unit).toBe(unit);
});

test("elsewhere the same letters are something else", () => {
  expect(nonFiguresIn("Doors open at 2.30 pm.")).toEqual(["2.30 pm: time"]);
  expect(figuresIn("They won three cups and took 3 turns.")).toMatchObject([
    { unit: "cup", kind: "count" },
    { unit: "turn", kind: "count" },
  ]);
  expect(figureIn("He owns 2 bars.")).toMatchObject({ unit: "bar", kind: "count" });
  expect(fractionSign.test("½")).toBe(true);
  expect(fractionSign.test("²")).toBe(false);
});
