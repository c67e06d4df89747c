import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { packageFolder } from "./paths.ts";

/**
 * The rows of `pipeline/tables/<name>.csv` by column name; lines that start with `#` are comments.
 * Throws if a row has more or fewer cells than the header.
 */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`pipeline/tables/${name}.csv`, packageFolder), "utf8");
  return parse(text, {
    columns: true,
    comment: "#",
    comment_no_infix: true,
    skip_empty_lines: true,
    trim: true,
  });
}
