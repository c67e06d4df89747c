import { decimalOf, integer, type Decimal } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { currencySign } from "../numerals/signs.ts";
import { items } from "../text/lists.ts";
import type { Unit } from "./unit.ts";

type Row = Readonly<Record<string, string>>;

/** A written form with the currency that it means. */
export type CurrencyForm = readonly [string, Unit];

const rows = readTable("currencies");
const parts = readTable("subunits");
const whole = integer(1);

/** Matches “USD”; not “peso”, which only with its country is a currency of ISO 4217. */
export const isoCode = /^[A-Z]{3}$/;

function unitOf(row: Row, form: string, factor: Decimal): Unit {
  const code = row.code ?? "";
  return {
    code,
    name: row.name ?? "",
    kind: "money",
    system: isoCode.test(code) ? "iso4217" : null,
    factor,
    assumed: items(row.assumed).includes(form),
  };
}

/** The forms that stand in a column of `currencies.csv`. */
export function currencyForms(column: string): readonly CurrencyForm[] {
  return rows.flatMap((row) => items(row[column]).map((form) => [form, unitOf(row, form, whole)] as const));
}

/** The names or symbols of cents, pence and the like. */
export function subunitForms(column: "words" | "symbols"): readonly CurrencyForm[] {
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return parts.flatMap((row) => {
    const part = { ...row, name: names.get(row.code) ?? "" };
    return items(row[column]).map((form) => [form, unitOf(part, form, decimalOf(row.factor ?? ""))] as const);
  });
}

const [thousand, million, billion] = [integer(1000), integer(1_000_000), integer(1_000_000_000)];
const scaledCodes: readonly (readonly [string, string, Decimal])[] = [
  ["k", "", thousand],
  ["M", "", million],
  ["", "m", million],
  ["", "mn", million],
  ["", "bn", billion],
];

/** How company reports write a code or a sign with a scale: “MEUR 60”, “60 EURm”, “60 £m”. */
export const scaledForms: readonly CurrencyForm[] = rows
  .filter((row) => row.reports === "yes")
  .flatMap((row) =>
    [row.code ?? "", ...items(row.before).filter((form) => currencySign.test(form))].map(
      (form) => [row, form] as const,
    ),
  )
  .flatMap(([row, form]) =>
    scaledCodes
      .filter(([before]) => before === "" || isoCode.test(form))
      .map(([before, after, factor]) => [`${before}${form}${after}`, unitOf(row, form, factor)] as const),
  );
