import { sortKey, type Sorter } from "../../lib/sorter.ts";
import { lineKey } from "./notes.ts";

/** An entry and a row for it; null where one has no other. */
export interface Joined {
  readonly path: string;
  /** As its sort holds it. */
  readonly entry: string | null;
  readonly row: string | null;
  /** Which row of its entry it is, by line, from 0. */
  readonly nth: number;
}

/** The key of a row of the table in a sort: by path, then line. */
export function rowKey(path: string, line: number): string {
  return sortKey(path, lineKey(line));
}

/** Joins entries, sorted by path, and rows, sorted by `rowKey`, without holding them; in the order of the paths. */
export async function* joinedByPath(entries: Sorter, rows: Sorter): AsyncGenerator<Joined, void> {
  const upcoming = rowsOf(rows);
  try {
    let row = await next(upcoming);
    for await (const batch of entries.sorted()) {
      for (const { key: path, value: entry } of batch) {
        for (; row !== null && row.path < path; row = await next(upcoming))
          yield { path: row.path, entry: null, row: row.value, nth: 0 };
        let nth = 0;
        for (; row?.path === path; row = await next(upcoming))
          yield { path, entry, row: row.value, nth: nth++ };
        if (nth === 0) yield { path, entry, row: null, nth };
      }
    }
    for (; row !== null; row = await next(upcoming))
      yield { path: row.path, entry: null, row: row.value, nth: 0 };
  } finally {
    await upcoming.return();
  }
}

interface Row {
  readonly path: string;
  readonly value: string;
}

async function* rowsOf(rows: Sorter): AsyncGenerator<Row, void> {
  for await (const batch of rows.sorted())
    for (const { key, value } of batch) yield { path: key.slice(0, key.lastIndexOf("\0\0")), value };
}

async function next(rows: AsyncGenerator<Row, void>): Promise<Row | null> {
  const result = await rows.next();
  return result.done === true ? null : result.value;
}
