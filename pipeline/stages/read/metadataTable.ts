import type { Message } from "../../lib/message.ts";
import { openSorter, type Sorter } from "../../lib/sorter.ts";
import { trimWhiteSpace } from "../../lib/whiteSpace.ts";
import { cleanCell } from "./metadataValues.ts";
import type { Notes } from "./notes.ts";
import { joinedByPath, rowKey } from "./pathJoin.ts";
import { openTableReader, parseRow, warnInto, writeRow, type TableRow } from "./tableRows.ts";

/** What a table is read for. */
export interface TableSurroundings {
  /** The entries of `raw/` by their paths. */
  readonly entries: Sorter;
  readonly notes: Notes;
  /** A folder for what does not fit in memory. */
  readonly scratch: string;
}

/** The rows of `metadata.csv`, of which the text comes piece by piece with LF line ends, by the paths of the entries that they name. */
export async function readMetadataTable(
  pieces: AsyncIterable<string>,
  { entries, notes, scratch }: TableSurroundings,
): Promise<Sorter> {
  const byCell = openSorter(scratch);
  await readRows(pieces, notes, (row) => byCell.add(rowKey(pathCell(row), row.line), writeRow(row)));
  const byPath = openSorter(scratch);
  // A path is taken as it stands, and only if that is none, without the white space at its ends.
  const trimmed = openSorter(scratch);
  const take = async (rows: Sorter, unmatched: (row: TableRow) => Promise<void>): Promise<void> => {
    for await (const { path, entry, row } of joinedByPath(entries, rows)) {
      if (row === null) continue;
      const parsed = parseRow(row);
      if (entry === null) await unmatched(parsed);
      else await byPath.add(rowKey(path, parsed.line), row);
    }
    await rows.close();
  };
  await take(byCell, async (row) => {
    const path = trimWhiteSpace(pathCell(row));
    if (path === pathCell(row)) await notes.add("rows", unknownPath(row));
    else await trimmed.add(rowKey(path, row.line), writeRow(row));
  });
  await take(trimmed, (row) => notes.add("rows", unknownPath(row)));
  return byPath;
}

async function readRows(
  pieces: AsyncIterable<string>,
  notes: Notes,
  take: (row: TableRow) => Promise<void>,
): Promise<void> {
  const messages: Message[] = [];
  const reader = openTableReader(warnInto(messages));
  const takeAll = async (rows: readonly TableRow[]): Promise<void> => {
    await notes.add("table", messages.splice(0));
    for (const row of rows) await take(row);
  };
  for await (const piece of pieces) await takeAll(await reader.add(piece));
  await takeAll(await reader.end());
}

function pathCell({ cells }: TableRow): string {
  return cells.get("path") ?? "";
}

function unknownPath(row: TableRow): readonly Message[] {
  const messages: Message[] = [];
  const warn = warnInto(messages);
  const cell = pathCell(row);
  const advice = "write the path as it stands under the raw folder, with / between folders";
  if (cleanCell(cell) === null)
    warn("missing-path", row.line, "the row names no file and is ignored", { advice });
  else
    warn("unknown-path", row.line, `there is no file ${cell}; the row is ignored`, { actual: cell, advice });
  return messages;
}
