import { expect, test } from "vitest";
import { compositionAt, speedAt } from "../../../../pipeline/stages/figures/units/compositions.ts";
import { figureIn, figuresIn, piecesOf } from "../oneSentence.ts";

test.each([
  ["N·m", "N.m", "newton metre"],
  ["W/min", "W/min", "watt per minute"],
  ["A/cm2", "A/cm2", "ampere per square centimetre"],
  ["km/s2", "km/s2", "kilometre per second squared"],
  ["µg/m³", "ug/m3", "microgram per cubic metre"],
  ["mmol/L", "mmol/L", "millimole per litre"],
  ["km / h", "km/h", "kilometre per hour"],
  ["g/cm^3", "g/cm3", "gram per cubic centimetre"],
  ["m/s^2", "m/s2", "metre per second squared"],
  ["m/s/s", "m/s/s", "metre per second per second"],
  ["centimetres/millisecond", "cm/ms", "centimetre per millisecond"],
  ["kWh/m2/y", "kW.h/m2/a", "kilowatt hour per square metre per year"],
])("%s", (text, code, name) => {
  expect(compositionAt(piecesOf(text), 0)?.unit).toMatchObject({ code, name });
});

test("one unit alone, signs apart and abbreviations make no composition", () => {
  for (const text of ["km", "km / m", "km. s", "N/A", "F/A-18", "km/q", "5/s"])
    expect(compositionAt(piecesOf(text), 0)).toBeNull();
});

test("an endless chain stays short", () => {
  expect(compositionAt(piecesOf(`m${"/s".repeat(1000)}`), 0)?.unit.code).toBe("m/s/s/s/s");
});

test("a factor above the line counts", () => {
  expect(figureIn("The field gives 2.5 bcf/d of gas.")).toMatchObject({
    value: "2500000000",
    unit: "[cft_i]/d",
  });
});

test("lengths by the hour or less are speeds, by the day they are rates", () => {
  expect(speedAt(piecesOf("metres per second"), 0)?.unit.code).toBe("m/s");
  expect(speedAt(piecesOf("miles an hour"), 0)?.unit.code).toBe("[mi_i]/h");
  expect(speedAt(piecesOf("mile-per-hour"), 0)?.unit.code).toBe("[mi_i]/h");
  expect(speedAt(piecesOf("litres per second"), 0)).toBeNull();
  expect(figuresIn("They march 12 miles a day.")).toMatchObject([{ unit: "[mi_i]", per_unit: "d" }]);
});
