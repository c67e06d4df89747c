import { numberText } from "./numberText.ts";

/** A row as JSON on one line, with these keys in this order whatever their order in the object. */
export function jsonRow(row: object, names: readonly string[]): string {
  return `{${names.map((name) => `"${name}":${jsonText(Reflect.get(row, name))}`).join(",")}}`;
}

/** A value as JSON; a number with all its digits. */
export function jsonText(value: unknown): string {
  return typeof value === "number" ? numberText(value) : JSON.stringify(value);
}
