import { byCodeUnit } from "../lib/compare.ts";
import { cell } from "../lib/csv.ts";
import { compare, decimalOf, parseDecimal } from "../lib/decimal.ts";
import { UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import type { Column } from "../lib/schemas.ts";
import { findColumn } from "./findColumn.ts";

/** Tells whether a row is wanted. */
export type Condition = (row: PublishedRow) => boolean;

// “claimant ~ Holm”, “value_number>=1000”, “target=”; not “stance”, “a b=c”.
const form = /^(\w+)\s*(!=|>=|<=|!~|=|>|<|~)([^]*)$/;

/**
 * Reads a condition on one column: `stance=deny`, `published>=2024-08`, `value_number>1000000`, `claimant~holm` (holds, whatever the case),
 * `target=` (is empty), and `!=`, `!~`. A list fits if one of its items does. Throws a UsageError that says what is wrong with it.
 */
export function parseCondition(dataset: DatasetName, text: string): Condition {
  const [, name, operator, given] = form.exec(text.trim()) ?? [];
  if (name === undefined || operator === undefined || given === undefined)
    throw wrong(text, "is no condition; write it like stance=deny, value_number>1000 or claimant~Holm");
  const value = given.trim();
  const column = findColumn(dataset, name, `--where ${text}`);
  checkValue(text, column, operator, value);
  if (operator.startsWith("!")) {
    const opposite = test(column, operator.slice(1), value);
    return (row) => !opposite(row[name] ?? null);
  }
  const fits = test(column, operator, value);
  return (row) => fits(row[name] ?? null);
}

function wrong(text: string, what: string): UsageError {
  return new UsageError(`--where ${escapeUnprintable(text)}: ${what}`);
}

const numeric: ReadonlySet<Column["kind"]> = new Set(["integer", "number", "decimal"]);

/** A value that no cell can have is a slip: it would silently find nothing. */
function checkValue(
  text: string,
  { name, kind, enum: values }: Column,
  operator: string,
  value: string,
): void {
  if (operator.endsWith("~")) return;
  const isEqual = operator === "=" || operator === "!=";
  if (value === "") {
    if (isEqual) return;
    throw wrong(text, "names no value to compare with");
  }
  if (numeric.has(kind) && parseDecimal(value) === null)
    throw wrong(text, `${name} is a number; compare it with one like 1000 or -0.5`);
  if (kind === "boolean" && !(isEqual && ["true", "false"].includes(value)))
    throw wrong(text, `${name} is true or false`);
  if (values !== null && isEqual && !values.includes(value))
    throw wrong(text, `${name} is one of ${values.join(", ")}`);
}

type Fits = (value: unknown) => boolean;

function test(column: Column, operator: string, wanted: string): Fits {
  if (operator === "=" && wanted === "") return (value) => value === null || isEmptyList(value);
  const one = operator === "~" ? holding(column, wanted) : comparing(column, operator, wanted);
  if (column.kind !== "list") return (value) => value !== null && one(value);
  return (value) => Array.isArray(value) && value.some(one);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function holding({ kind }: Column, wanted: string): Fits {
  const lower = wanted.toLowerCase();
  return (value) => textOf(value, kind).toLowerCase().includes(lower);
}

function comparing({ kind }: Column, operator: string, wanted: string): Fits {
  const accepts = orders[operator] ?? (() => false);
  const exact = kind === "decimal" ? parseDecimal(wanted) : null;
  if (exact !== null) return (value) => accepts(compare(decimalOf(String(value)), exact));
  if (numeric.has(kind)) return (value) => accepts(Number(value) - Number(wanted));
  return (value) => accepts(byCodeUnit(textOf(value, kind), wanted));
}

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
};

/** As JSON has it: without the mark that guards a cell of CSV from spreadsheets. */
function textOf(value: unknown, kind: Column["kind"]): string {
  return typeof value === "string" ? value : cell(value, kind);
}
