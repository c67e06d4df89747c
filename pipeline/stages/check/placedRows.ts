import { countWhile } from "../../lib/countWhile.ts";
import type { DatasetName, DocumentRows, Rows } from "../../lib/rows.ts";

/** The datasets whose rows have a place in a text. */
export const placedDatasets = [
  "sentences",
  "quotes",
  "claims",
  "figures",
  "non_figures",
] as const satisfies readonly DatasetName[];

export type PlacedDataset = (typeof placedDatasets)[number];
export type PlacedRow = Rows[PlacedDataset];

/** The datasets whose rows say in which sentence and article they stand. */
export const readDatasets = ["quotes", "claims", "figures"] as const satisfies readonly PlacedDataset[];

/** All rows of a document that have a place in its text, each with its dataset. */
export function placedRows(rows: DocumentRows): (readonly [PlacedDataset, PlacedRow])[] {
  return placedDatasets.flatMap((dataset) => rows[dataset].map((row) => [dataset, row] as const));
}

/** The pieces of a row's text: its parts, or the one stretch that it is. */
export function pieces(row: PlacedRow): readonly (readonly [number, number])[] {
  return "parts" in row ? row.parts : [[row.char_start, row.char_end]];
}

/** Does every piece lie in one of the other pieces? */
export function inside(
  inner: readonly (readonly [number, number])[],
  outer: readonly (readonly [number, number])[],
): boolean {
  let farthest = -Infinity;
  const reach = outer
    .toSorted(([a], [b]) => a - b)
    .map(([from, to]) => ({ from, to: (farthest = Math.max(farthest, to)) }));
  return inner.every(([start, end]) => {
    const last = reach[countWhile(reach, ({ from }) => from <= start) - 1];
    return last !== undefined && end <= last.to;
  });
}
