import { byCodeUnit, byNumbers } from "../../lib/compare.ts";
import { pieceJoint, stretch } from "../../lib/parts.ts";
import type { ExtractedRows } from "../../lib/relate.ts";
import { rowId, type Identity } from "../../lib/rowId.ts";
import { sharedColumns } from "../../lib/sharedColumns.ts";
import type { Span } from "../../lib/span.ts";
import type { Anchorage } from "./anchorage.ts";

/** What every row that is added has; `touched`: the stretch whose sentences are shown. */
export function addedColumns(
  { text, points }: Anchorage,
  { document, sentences }: ExtractedRows,
  { id, parts, touched }: { readonly id: string; readonly parts: readonly Span[]; readonly touched: Span },
) {
  const whole = stretch(parts);
  return {
    text: joinedText(points, parts),
    ...sharedColumns({ text, points, document, sentences }, { id, whole, touched }),
    review: "added",
    extraction_confidence: 1,
    char_start: whole.start,
    char_end: whole.end,
  };
}

/** The pieces of a span as one text. */
export function joinedText(points: Anchorage["points"], parts: readonly Span[]): string {
  return parts.map(({ start, end }) => points.slice(start, end)).join(pieceJoint);
}

/** The columns `x_text, x_start, x_end`. */
export function triple(
  { points }: Anchorage,
  name: string,
  span: Span | null,
): Readonly<Record<string, unknown>> {
  return {
    [`${name}_text`]: span && points.slice(span.start, span.end),
    [`${name}_start`]: span?.start ?? null,
    [`${name}_end`]: span?.end ?? null,
  };
}

export function pairs(parts: readonly Span[]): readonly (readonly [number, number])[] {
  return parts.map(({ start, end }) => [start, end]);
}

/** The first id that no row has: what is added is counted after the rows of the same content, whose ids stay as they are. */
export function freeId(prefix: string, identity: Identity, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count++) {
    const id = rowId(prefix, identity, count);
    if (!taken.has(id)) return id;
  }
}

/** Rows in the order of their file. */
export function inOrder<Row extends { char_start: number; char_end: number }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  return rows.toSorted(
    (a, b) =>
      byNumbers([a.char_start, a.char_end], [b.char_start, b.char_end]) || byCodeUnit(idOf(a), idOf(b)),
  );
}
