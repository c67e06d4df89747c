import type { CodePoints } from "../../pipeline/lib/codePoints.ts";
import type { Row } from "./rows.ts";

/** A stretch of text with the rows that all of it belongs to. */
export interface Piece {
  readonly text: string;
  /** The shortest first. */
  readonly rows: readonly Row[];
}

/**
 * A text in lines, each cut wherever a row begins or ends, so that marks that cross need no nesting. A line holds its line feed:
 * joined again, all pieces are the text.
 */
export function markedLines(
  text: string,
  points: CodePoints,
  rows: readonly Row[],
): readonly (readonly Piece[])[] {
  const spans = rows.flatMap((row) => row.parts.map(([start, end]) => ({ row, start, end })));
  const begins = groupBy(spans, ({ start }) => start);
  const ends = groupBy(spans, ({ end }) => end);
  const lineStarts = lineStartsOf(text, points);
  const cuts = [...new Set([0, points.length, ...begins.keys(), ...ends.keys(), ...lineStarts])];
  cuts.sort((a, b) => a - b);
  const open = new Set<Row>();
  const lines: Piece[][] = [[]];
  for (const [nth, cut] of cuts.entries()) {
    for (const { row } of ends.get(cut) ?? []) open.delete(row);
    for (const { row } of begins.get(cut) ?? []) open.add(row);
    if (lineStarts.has(cut)) lines.push([]);
    const piece = points.slice(cut, cuts[nth + 1] ?? cut);
    if (piece !== "") lines.at(-1)?.push({ text: piece, rows: [...open].sort(byLength) });
  }
  return lines;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => number): ReadonlyMap<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function lineStartsOf(text: string, points: CodePoints): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    if (at + 1 < text.length) starts.add(points.toCodePoint(at + 1));
  return starts;
}

function byLength(a: Row, b: Row): number {
  return lengthOf(a) - lengthOf(b);
}

function lengthOf({ parts }: Row): number {
  return parts.reduce((sum, [start, end]) => sum + end - start, 0);
}
