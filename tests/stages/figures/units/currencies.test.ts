import { expect, test } from "vitest";
import { formatDecimal, integer, multiply } from "../../../../pipeline/lib/decimal.ts";
import { groupedDigits } from "../../../../pipeline/stages/figures/units/currencies.ts";
import {
  currencyForms,
  isoCode,
  scaledForms,
  subunitForms,
} from "../../../../pipeline/stages/figures/units/currencyForms.ts";
import type { Unit } from "../../../../pipeline/stages/figures/units/unit.ts";
import { figureIn, figuresIn, nonFiguresIn } from "../oneSentence.ts";

const row = (text: string) => {
  const { unit, unit_name, value, unit_assumed, kind, unit_system } = figureIn(text);
  return [unit, unit_name, value, unit_assumed, kind, unit_system];
};

const expected = ({ code, name, factor, assumed }: Unit, amount: number) => [
  code,
  name,
  formatDecimal(multiply(factor, integer(amount))),
  assumed,
  "money",
  isoCode.test(code) ? "iso4217" : null,
];

test.each(["before", "after", "symbols", "scaled", "amounts", "regions"])(
  "each of the forms “%s” is reached",
  (column) => {
    const sentences: Readonly<Record<string, (form: string) => [string, number]>> = {
      before: (form) => [`It cost ${form}25.`, 25],
      scaled: (form) => [`It took 25 million ${form}.`, 25000000],
      amounts: (form) => [`It cost ${form}2,500.`, 2500],
      regions: (form) => [`It cost $25 ${form}.`, 25],
    };
    for (const [form, unit] of currencyForms(column)) {
      const [text, amount] = sentences[column]?.(form) ?? [`It cost 25 ${form}.`, 25];
      expect(row(text), text).toEqual(expected(unit, amount));
    }
  },
);

test("each part of a currency and each code with a scale is reached", () => {
  for (const [form, unit] of [...subunitForms("words"), ...scaledForms])
    expect(row(`It cost 25 ${form}.`), form).toEqual(expected(unit, 25));
  for (const [form, unit] of scaledForms)
    expect(row(`It cost ${form} 25.`), form).toEqual(expected(unit, 25));
});

test("a bare dollar is read as the US one, and says so", () => {
  expect(figureIn("It cost $5.").unit_assumed).toBe(true);
  expect(figureIn("It cost US$5.").unit_assumed).toBe(false);
  expect(figureIn("It cost 5 Australian dollars.")).toMatchObject({ unit: "AUD", unit_assumed: false });
});

test("of a name that many countries share it is not guessed whose money it is", () => {
  expect(figureIn("She won 500 pesos.")).toMatchObject({ unit: "peso", kind: "money", unit_system: null });
  expect(figureIn("She won 500 Chilean pesos.")).toMatchObject({ unit: "CLP", unit_system: "iso4217" });
});

test("words that may be something else stay what they are", () => {
  expect(figureIn("She lost 20 pounds.")).toMatchObject({ unit: "[lb_av]", kind: "measure" });
  expect(figureIn("The 12 won again.").unit).toBeNull();
  expect(figureIn("There were thousands of $9-an-hour jobs.")).toMatchObject({ kind: "count" });
  expect(figureIn("She bought 20 pounds of flour.")).toMatchObject({ unit: "[lb_av]" });
});

test("pounds and won are money where something is paid or an equivalent follows", () => {
  expect(figureIn("They were fined 80 pounds.")).toMatchObject({ unit: "GBP", unit_assumed: true });
  expect(figureIn("Tickets went for 80 pounds ($104).")).toMatchObject({ unit: "GBP" });
  expect(figureIn("He dropped a ten-pound note.")).toMatchObject({ unit: "GBP" });
  expect(figureIn("A fine ten-pound trout bit.")).toMatchObject({ unit: "[lb_av]" });
  expect(figureIn("A bowl costs 9,000 won.")).toMatchObject({ unit: "KRW" });
});

const money = (text: string) => figuresIn(text).map((figure) => [figure.text, figure.amount, figure.unit]);

test.each([
  [
    "It sold at 12 $ 35 $ a pair.",
    [
      ["12 $", "12", "USD"],
      ["35 $", "35", "USD"],
    ],
  ],
  [
    "They have 25 $30 vouchers.",
    [
      ["25", "25", "voucher"],
      ["$30", "30", "USD"],
    ],
  ],
  ["A bid of euros 4.5 million failed.", [["euros 4.5 million", "4500000", "EUR"]]],
  ["It buys dollars 40,000 banks need.", [["40,000", "40000", "bank"]]],
  ["The dollar 5,000 times higher.", [["5,000 times", "5000", null]]],
  ["They lent 30 USD million.", [["30 USD million", "30000000", "USD"]]],
  ["Crude fetched $61 U.S. per barrel.", [["$61 U.S.", "61", "USD"]]],
  ["It costs 30 dollars Canadian.", [["30 dollars Canadian", "30", "CAD"]]],
  ["It raised $9 million Canadian.", [["$9 million Canadian", "9000000", "CAD"]]],
  ["It won a $9 million Canadian grant.", [["$9 million", "9000000", "USD"]]],
  [
    "Shares were down 31 p at 704 p.",
    [
      ["31 p", "0.31", "GBP"],
      ["704 p", "7.04", "GBP"],
    ],
  ],
  ["Milk rose 3c a litre.", [["3c", "0.03", "USD"]]],
  ["The heat reached 31c there.", [["31c", "31", "Cel"]]],
  ["The firm lost 500 million marks.", [["500 million marks", "500000000", "DEM"]]],
  ["The road cost R900 million.", [["R900 million", "900000000", "ZAR"]]],
])("%s", (text, rows) => {
  expect(money(text)).toEqual(rows);
});

test("letters that are a sign only before an amount", () => {
  expect(nonFiguresIn("They drove the R62 and the K9 units.")).toEqual(["R62: name", "K9: name"]);
  expect(groupedDigits.test("1,200")).toBe(true);
  expect(groupedDigits.test("1200")).toBe(false);
});
