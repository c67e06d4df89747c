import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import {
  isFree,
  lengths,
  writtenUnits,
  type WrittenUnit,
} from "../../../../pipeline/stages/figures/units/forms.ts";
import { measureAfter } from "../../../../pipeline/stages/figures/units/measures.ts";
import { figureIn, piecesOf } from "../oneSentence.ts";

const numbers = { decimal: "25.5 ", fraction: "1/2 ", any: "25 " };

/** The unit that a form is read as after a number, with a word around it that it needs. */
function unitRead({ numeral, near }: WrittenUnit, form: string, gap = "") {
  const opening = `It was at ${numbers[numeral ?? "any"].trim()}`;
  const [licence = ""] = near;
  const all = piecesOf(`${opening}${gap}${form} there, ${licence}.`);
  return measureAfter(all, piecesOf(opening).length, true)?.unit;
}

test("each form of each unit is reached, with all prefixes and powers", () => {
  for (const written of writtenUnits) {
    for (const form of [...written.words, ...written.symbols])
      expect(unitRead(written, form, " "), form).toEqual(written.unit);
    for (const form of written.attached) expect(unitRead(written, form), form).toEqual(written.unit);
  }
});

test("each row of the table makes a figure", () => {
  const codes = new Set(readTable("units").map((row) => row.code));
  for (const written of writtenUnits.filter((one) => isFree(one) && codes.has(one.unit.code)))
    for (const form of written.words.slice(0, 1)) {
      const { code, name, kind } = written.unit;
      expect(figureIn(`It was at 25 ${form} there.`), form).toMatchObject({
        unit: code,
        unit_name: name,
        kind,
      });
    }
});

test("lengths are those that have squares", () => {
  expect(["m", "km", "[ft_i]", "nm"].every((code) => lengths.has(code))).toBe(true);
  expect(lengths.has("kg")).toBe(false);
});
