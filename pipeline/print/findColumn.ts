import { UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { DatasetName } from "../lib/rows.ts";
import { columns, type Column } from "../lib/schemas.ts";

/** The column of that name. Throws a UsageError that lists those that there are; `asked`: the option that names it. */
export function findColumn(dataset: DatasetName, name: string, asked: string): Column {
  const all = columns(dataset);
  const found = all.find((column) => column.name === name);
  if (found !== undefined) return found;
  throw new UsageError(
    `${escapeUnprintable(asked)}: ${dataset} has no column ${escapeUnprintable(name)}; its columns are ${all.map((column) => column.name).join(", ")}`,
  );
}
