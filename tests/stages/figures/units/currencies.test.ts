import { expect, test } from "vitest";
import { readTable } from "../../../../pipeline/lib/tables.ts";
import { items } from "../../../../pipeline/stages/figures/text/lists.ts";
import { figureIn } from "../oneSentence.ts";

const row = (text: string) => {
  const { unit, unit_name, value, unit_assumed, kind, unit_system } = figureIn(text);
  return [unit, unit_name, value, unit_assumed, kind, unit_system];
};

test("each form of each currency is reached", () => {
  for (const { code, name, before, after, minor, assumed, scaled } of readTable("currencies")) {
    const expected = (form: string, value: string) => [
      code,
      name,
      value,
      items(assumed).includes(form),
      "money",
      "iso4217",
    ];
    for (const form of items(before)) expect(row(`It cost ${form}25.`), form).toEqual(expected(form, "25"));
    for (const form of items(after)) expect(row(`It cost 25${form}.`), form).toEqual(expected(form, "25"));
    for (const form of items(minor)) expect(row(`It cost 25${form}.`), form).toEqual(expected(form, "0.25"));
    for (const form of items(scaled)) {
      expect(row(`It cost 25 million ${form}.`), form).toEqual(expected(form, "25000000"));
    }
  }
});

test("a bare dollar is read as the US one, and says so", () => {
  expect(figureIn("It cost $5.").unit_assumed).toBe(true);
  expect(figureIn("It cost US$5.").unit_assumed).toBe(false);
  expect(figureIn("It cost 5 Australian dollars.")).toMatchObject({ unit: "AUD", unit_assumed: false });
});

test("words that may be something else stay what they are", () => {
  expect(figureIn("She lost 20 pounds.")).toMatchObject({ unit: "[lb_av]", kind: "measure" });
  expect(figureIn("She won 500 pesos.")).toMatchObject({ unit: "peso", kind: "count" });
  expect(figureIn("The 12 won again.").unit).toBeNull();
  expect(figureIn("There were thousands of $9-an-hour jobs.")).toMatchObject({ kind: "count" });
});
