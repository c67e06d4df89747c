import { decimalOf } from "../../../lib/decimal.ts";
import { readTable } from "../../../lib/tables.ts";
import { items } from "../text/lists.ts";
import type { Unit } from "./unit.ts";

/** A unit of measure with the ways in which it is written. */
export interface WrittenUnit {
  readonly unit: Unit;
  /** In any case. */
  readonly words: readonly string[];
  /** In exactly these letters, after digits. */
  readonly symbols: readonly string[];
  /** As `symbols`, but only where no space stands before them. */
  readonly attached: readonly string[];
  /** Symbols that alone are too often something else: the “s” of “m/s”. */
  readonly partial: readonly string[];
  /** The numbers after which it is that unit; null for any. */
  readonly numeral: "decimal" | "fraction" | null;
  /** Words of which one has to stand around it; empty if it needs none. */
  readonly near: ReadonlySet<string>;
}

type Row = Readonly<Record<string, string>>;

const kinds = ["percent", "percentage_points", "measure", "duration"] as const;
const prefixes = readTable("prefixes");
const rows = readTable("units");

/** The units of `units.csv`, each with its prefixes, squares and cubes written out. */
export const writtenUnits: readonly WrittenUnit[] = rows.flatMap((row) =>
  [plain(row), ...prefixed(row)].flatMap((written) => [written, ...powersOf(row, written)]).map(hyphened),
);

/** “square-foot” besides “square foot”, as before a noun. */
function hyphened(written: WrittenUnit): WrittenUnit {
  const both = (forms: readonly string[]) => [
    ...new Set(forms.flatMap((form) => [form, form.replaceAll(" ", "-")])),
  ];
  return { ...written, words: both(written.words), symbols: both(written.symbols) };
}

/** The UCUM codes of the lengths, of which there are squares, cubes and speeds. */
export const lengths: ReadonlySet<string> = new Set(
  rows
    .filter((row) => row.square !== "")
    .flatMap((row) => [plain(row), ...prefixed(row)].map(({ unit }) => unit.code)),
);

/** True if the forms of a unit mean it wherever they stand. */
export function isFree({ numeral, near }: WrittenUnit): boolean {
  return numeral === null && near.size === 0;
}

function plain(row: Row): WrittenUnit {
  const kind = kinds.find((known) => known === row.kind);
  if (kind === undefined) throw new RangeError(`units.csv: ${row.code ?? ""} has no kind`);
  return {
    unit: {
      code: row.code ?? "",
      name: row.name ?? "",
      kind,
      system: kind === "percentage_points" ? null : "ucum",
      factor: decimalOf(row.factor ?? ""),
      assumed: false,
    },
    words: items(row.words),
    symbols: items(row.symbols).filter((symbol) => !symbol.startsWith("~")),
    attached: items(row.attached),
    partial: items(row.symbols).flatMap((symbol) => (symbol.startsWith("~") ? [symbol.slice(1)] : [])),
    numeral: row.numeral === "decimal" || row.numeral === "fraction" ? row.numeral : null,
    near: new Set(items(row.near)),
  };
}

/** “kilometres” and “km” of “metres” and “m”. */
function prefixed(row: Row): readonly WrittenUnit[] {
  const written = items(row.prefixes);
  if (written.length === 0) return [];
  const base = plain(row);
  const symbols = [...base.symbols, ...base.partial];
  return prefixes.map((prefix) => {
    const { code = "", name = "" } = prefix;
    const signs = written.includes(code) ? items(prefix.symbols) : [];
    return {
      ...base,
      unit: { ...base.unit, code: code + base.unit.code, name: name + base.unit.name },
      words: items(prefix.words).flatMap((spelt) => base.words.map((word) => spelt + word)),
      symbols: signs.flatMap((sign) => symbols.map((symbol) => sign + symbol)),
      attached: [],
      partial: [],
    };
  });
}

/** “square kilometres”, “km²”, “km2” and “sq km”, “cubic feet” and “cu ft”. */
function powersOf(row: Row, length: WrittenUnit): readonly WrittenUnit[] {
  const { code, name } = length.unit;
  const prefix = code.slice(0, code.length - (row.code ?? "").length);
  const power = (base: string, shape: string, short: string, past: string, sign: string, digit: string) => ({
    ...length,
    unit: { ...length.unit, code: prefix + base, name: `${shape} ${name}` },
    words: length.words.flatMap((word) => [
      `${shape} ${word}`,
      `${short} ${word}`,
      `${short}. ${word}`,
      `${word} ${past}`,
    ]),
    symbols: length.symbols.flatMap((symbol) => [
      symbol + sign,
      symbol + digit,
      `${symbol}^${digit}`,
      `${short} ${symbol}`,
      `${short}. ${symbol}`,
      `${short}. ${symbol}.`,
      `${symbol} ${past}`,
    ]),
    attached: [],
    partial: [],
  });
  if (!row.square || !row.cubic) return [];
  return [
    power(row.square, "square", "sq", "squared", "²", "2"),
    power(row.cubic, "cubic", "cu", "cubed", "³", "3"),
  ];
}
