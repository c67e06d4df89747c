import type { Rows } from "../../lib/rows.ts";
import { validator } from "../../lib/schemas.ts";
import { trimWhiteSpace } from "../../lib/whiteSpace.ts";
import { refuse } from "./correctionError.ts";
import type { Correction } from "./corrections.ts";

/** Throws a CorrectionError if `set` has a column that is not among those that may be `done`, or a text with white space at its ends. */
export function refuseColumns(
  { dataset, set = {}, line }: Correction,
  allowed: ReadonlySet<string>,
  done: "set" | "added",
): void {
  for (const [column, value] of Object.entries(set)) {
    if (!allowed.has(column)) {
      const names = [...allowed].join(", ");
      throw refuse(line, `${dataset}.${column} cannot be ${done}; the columns that can are ${names}`);
    }
    if (typeof value === "string" && trimWhiteSpace(value) !== value)
      throw refuse(line, `${dataset}.${column} ${JSON.stringify(value)} has white space at an end`);
  }
}

/** The row, if its schema allows it. Throws a CorrectionError if not. */
export function checkedRow<Name extends "claims" | "quotes" | "figures">(
  dataset: Name,
  row: unknown,
  line: number,
): Rows[Name] {
  const isRow = validator(dataset);
  if (isRow(row)) return row;
  const [first] = isRow.errors ?? [];
  const column = first?.instancePath.slice(1) ?? "";
  const allowed: unknown = first?.params.allowedValues;
  const values = Array.isArray(allowed) ? `: ${allowed.join(", ")}` : "";
  throw refuse(line, `${dataset}.${column} ${first?.message ?? "is not allowed"}${values}`);
}
