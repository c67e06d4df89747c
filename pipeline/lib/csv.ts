/** CSV as the data contract wants it: RFC 4180, and no cell that a spreadsheet would take for a formula. */
import { stringify } from "csv-stringify/sync";
import { numberText } from "./numberText.ts";
import type { Column, ColumnKind } from "./schemas.ts";

export type LineEnd = "\n" | "\r\n";

/** The start of a text that a spreadsheet would run or swallow, or that looks guarded: “=1+1”, “'90s”; not “a=b”. */
export const guardedStart = /^['=+\-@\t\r\n＝＋－＠]/;

// csv-stringify alone quotes a line break only where it is the one that ends records.
const lineBreak = /[\r\n]/;

/**
 * The cell of a value as it stands in JSON: null is empty, the items of a list are joined by `;`, parts are `start:end;start:end`.
 * Strings and lists that a spreadsheet would take for a formula get one leading `'`. Throws a TypeError on any other value.
 */
export function cell(value: unknown, kind: ColumnKind): string {
  if (value === null) return "";
  if (Array.isArray(value)) return kind === "parts" ? partsCell(value) : guarded(value.join(";"));
  if (typeof value === "string") return kind === "string" ? guarded(value) : value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  throw new TypeError(`expected a value of a column of kind ${kind}, got ${typeof value}`);
}

function guarded(text: string): string {
  return guardedStart.test(text) ? `'${text}` : text;
}

function partsCell(parts: readonly unknown[]): string {
  return parts.map((part) => (Array.isArray(part) ? part.join(":") : "")).join(";");
}

/** The cells of a row in the order of some columns. */
export function rowCells(row: object, columns: readonly Pick<Column, "name" | "kind">[]): string[] {
  return columns.map(({ name, kind }) => cell(Reflect.get(row, name), kind));
}

/** Records as CSV text, each with its line end. */
export function csvText(records: readonly (readonly string[])[], lineEnd: LineEnd): string {
  return stringify([...records], { record_delimiter: lineEnd, quoted_match: lineBreak });
}
