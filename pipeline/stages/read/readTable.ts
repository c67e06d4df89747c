import type { FileHandle } from "node:fs/promises";
import { InputError } from "../../lib/errors.ts";
import type { Message } from "../../lib/message.ts";
import { newMessage } from "../../lib/newMessage.ts";
import { openSorter, type Sorter } from "../../lib/sorter.ts";
import type { Entry } from "./entries.ts";
import type { FileSystem } from "./fileSystem.ts";
import { readMetadataTable, type TableSurroundings } from "./metadataTable.ts";
import { readFile } from "./readFile.ts";
import { adviceOn, reasonOf } from "./refusals.ts";
import { tablePath } from "./tableRows.ts";
import { tableText, type TableProblem } from "./tableText.ts";

/**
 * Reads `metadata.csv` for the entries: its rows by their paths. One that is not there is empty, one that cannot be read is empty and noted. However
 * large it is, little of it is held.
 */
export async function readTable(
  entry: Entry | undefined,
  { root, fileSystem, ...around }: TableSurroundings & { root: Buffer; fileSystem: FileSystem },
): Promise<Sorter> {
  if (entry === undefined) return openSorter(around.scratch);
  const limits = { root, maximumBytes: Infinity, fileSystem };
  const read = await readFile(entry, limits, (file) => readText(file, around));
  if ("sorted" in read) return read;
  const problem =
    "reason" in read ? read : { rule: read.rule, reason: reasonOf(read), advice: adviceOn(read) };
  await around.notes.add("table", [ignored(problem)]);
  return openSorter(around.scratch);
}

/** Goes through the text twice: of one that is not UTF-8 to its end nothing counts. */
async function readText(file: FileHandle, around: TableSurroundings): Promise<Sorter | TableProblem> {
  const problem = await problemIn(tableText(file));
  return problem ?? (await readMetadataTable(unchanged(tableText(file)), around));
}

async function problemIn(text: AsyncGenerator<string, TableProblem | null>): Promise<TableProblem | null> {
  for (;;) {
    const next = await text.next();
    if (next.done === true) return next.value;
  }
}

async function* unchanged(text: AsyncGenerator<string, TableProblem | null>): AsyncGenerator<string, void> {
  if ((yield* text) === null) return;
  throw new InputError(`${tablePath}: was changed while it was read; build again once the folder is at rest`);
}

function ignored({ reason, ...problem }: TableProblem): Message {
  return newMessage({
    ...problem,
    path: tablePath,
    severity: "warning",
    reason: `${reason}; the table is ignored`,
  });
}
