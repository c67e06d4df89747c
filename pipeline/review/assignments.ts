import { UsageError } from "../lib/errors.ts";
import { columns, type Column } from "../lib/schemas.ts";
import { correctable } from "../stages/correct/index.ts";
import type { ReviewedDataset } from "./leastCertain.ts";

/** A column and its new value from `column=value`; nothing after the sign is null. Throws a UsageError for what is no such thing. */
export function assignment(dataset: ReviewedDataset, typed: string): readonly [string, unknown] {
  const name = (typed.includes("=") ? typed.slice(0, typed.indexOf("=")) : typed).trim();
  const column = columns(dataset).find((one) => one.name === name);
  if (column === undefined || !correctable[dataset].has(name))
    throw new UsageError(`${name}: cannot be set; name one of the columns above`);
  if (!typed.includes("=")) throw new UsageError(`${name}: ${valuesOf(column)}`);
  const value = valueOf(column, typed.slice(typed.indexOf("=") + 1).trim());
  if (typeof value === "string" && column.enum?.includes(value) === false)
    throw new UsageError(`${name}: ${valuesOf(column)}`);
  return [name, value];
}

function valuesOf({ name, enum: closed, kind, description }: Column): string {
  const values = closed ?? (kind === "boolean" ? ["true", "false"] : [kind]);
  return `give ${name}=…, one of ${values.join(", ")}. ${description}`;
}

function valueOf({ name, kind }: Column, typed: string): unknown {
  if (typed === "") return null;
  if (kind === "boolean") {
    if (typed === "true" || typed === "false") return typed === "true";
    throw new UsageError(`${name}: is true or false`);
  }
  return kind === "integer" || kind === "number" ? Number(typed) : typed;
}
