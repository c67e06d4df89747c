import type { ManifestColumn } from "../../pipeline/lib/explorerData.ts";
import type { OpenDocument, Row } from "./rows.ts";
import { surroundings } from "./surroundings.ts";

/** What the reader wants done with a row. */
export interface Wish {
  readonly action: "set" | "drop" | "confirm";
  /** The column to set, with the action set. */
  readonly column: string;
  /** As it was typed; empty for “nothing is known”. */
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** Code points that tell apart rows with the same words. */
const width = 24;

/** The line of `raw/corrections.jsonl` that does it; see `schemas/correction.json`. */
export function correctionLine(
  document: OpenDocument,
  row: Row,
  { action, column, value, reason, by, date }: Wish,
  columns: readonly ManifestColumn[],
): string {
  const expect = {
    ...expectedSource(document, row),
    ...(action === "set" ? { [column]: row.values[column] } : {}),
  };
  return JSON.stringify({
    path: document.entry.path,
    dataset: row.dataset,
    quote: row.values.text,
    ...around(document, row),
    action,
    ...(action === "set" ? { set: { [column]: typedValue(value, columns, column) } } : {}),
    ...(Object.keys(expect).length > 0 ? { expect } : {}),
    reason,
    by,
    date,
  });
}

function sameWords({ rows }: OpenDocument, row: Row): readonly Row[] {
  return rows.filter((other) => {
    return other !== row && other.dataset === row.dataset && other.values.text === row.values.text;
  });
}

/** What stands before and after the row, if other rows have the same words. */
function around(document: OpenDocument, row: Row): { readonly prefix?: string; readonly suffix?: string } {
  if (sameWords(document, row).length === 0) return {};
  const [start, end] = [row.parts[0]?.[0] ?? 0, row.parts.at(-1)?.[1] ?? 0];
  return surroundings(document.points, { start, end }, width);
}

/** Several sources can claim the same words at the same place. */
function expectedSource(document: OpenDocument, row: Row): Readonly<Record<string, unknown>> {
  const places = sameWords(document, row).filter(({ parts }) => parts[0]?.[0] === row.parts[0]?.[0]);
  const name = { quotes: "speaker", claims: "claimant", figures: "source" }[row.dataset];
  return places.length === 0 ? {} : { [name]: row.values[name] };
}

/** A value as the column holds it; empty: nothing is known. */
export function typedValue(value: string, columns: readonly ManifestColumn[], column: string): unknown {
  if (value === "") return null;
  const kind = columns.find(([name]) => name === column)?.[1];
  if (kind === "boolean") return value === "true";
  return kind === "integer" || kind === "number" ? Number(value) : value;
}
