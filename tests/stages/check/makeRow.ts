import type { DatasetName, Rows } from "../../../pipeline/lib/rows.ts";
import { columns, validator, type Column } from "../../../pipeline/lib/schemas.ts";

/** A row with some values; columns that are not named get the plainest value that their type allows. */
export function makeRow<Name extends DatasetName>(dataset: Name, values: Partial<Rows[Name]>): Rows[Name] {
  const plain = columns(dataset).map((column) => [column.name, plainValue(column)]);
  const row: unknown = { ...Object.fromEntries(plain), ...values };
  const isRow = validator(dataset);
  if (isRow(row)) return row;
  throw new Error(`${dataset}: ${JSON.stringify(isRow.errors)}`);
}

function plainValue({ kind, nullable, enum: values }: Column): unknown {
  if (nullable) return null;
  if (kind === "list" || kind === "parts") return [];
  if (kind === "integer" || kind === "number") return 0;
  return kind === "boolean" ? false : values?.[0];
}
