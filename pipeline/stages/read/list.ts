import { InputError } from "../../lib/errors.ts";
import type { Message } from "../../lib/message.ts";
import { describedEntries, type DescribedEntry } from "./describedEntries.ts";
import { findEntries, sortDistant, type DistantFile } from "./entries.ts";
import type { Sorter } from "../../lib/sorter.ts";
import { errorCode, nodeFileSystem } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";
import { openNotes, type Notes } from "./notes.ts";
import { readTable } from "./readTable.ts";
import { tablePath } from "./tableRows.ts";

/** What lies in `raw/`, before any document is read. */
export interface Listing {
  /** The real path of `raw/`. */
  readonly root: Buffer;
  readonly total: number;
  /** In the order of their paths by UTF-16 code unit. */
  readonly entries: () => AsyncGenerator<DescribedEntry, void>;
  /** Warnings about the metadata table and about folders that cannot be listed. */
  readonly messages: () => AsyncGenerator<Message, void>;
  /** Removes what did not fit in memory. */
  close(): Promise<void>;
}

/** Files at the top of `raw/` that are no documents. */
const reserved: ReadonlySet<string> = new Set([tablePath, "corrections.jsonl"]);

/**
 * Lists the entries of a folder and reads its metadata table. `scratch`: a folder for what does not fit in memory. Throws InputError if there is no such
 * folder, or none that can be read.
 */
export async function list(
  rawFolder: string,
  scratch: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Listing> {
  const root = await findRoot(rawFolder, fileSystem);
  const notes = openNotes(scratch);
  const found = await findEntries(root, { fileSystem, scratch, notes, reserved });
  const { entries } = found;
  const rows = await readTable(found.reserved.get(tablePath), { root, fileSystem, entries, notes, scratch });
  return listingOf(root, { entries, rows }, notes);
}

/** Where a folder lies that this machine does not see, and what it holds. */
export interface DistantFolder {
  /** Its address, to which the paths of its files are added. */
  readonly address: string;
  readonly files: AsyncIterable<DistantFile>;
}

/** The same of a folder that this machine does not see. `top`: a folder here that holds its metadata table, if it has one. */
export async function listDistant(
  top: string,
  { address, files }: DistantFolder,
  scratch: string,
): Promise<Listing> {
  const [root, fileSystem] = [await findRoot(top, nodeFileSystem), nodeFileSystem];
  const notes = openNotes(scratch);
  const found = await findEntries(root, { fileSystem, scratch, notes, reserved });
  await found.entries.close();
  const entries = await sortDistant(files, { scratch, reserved });
  const rows = await readTable(found.reserved.get(tablePath), { root, fileSystem, entries, notes, scratch });
  return listingOf(Buffer.from(address), { entries, rows }, notes);
}

async function listingOf(
  root: Buffer,
  { entries, rows }: { entries: Sorter; rows: Sorter },
  notes: Notes,
): Promise<Listing> {
  const total = await count(describedEntries(root, { entries, rows }, notes));
  return {
    root,
    total,
    entries: () => describedEntries(root, { entries, rows }, null),
    messages: () => notes.all(),
    close: async () => {
      for (const each of [entries, rows, notes]) await each.close();
    },
  };
}

async function count(items: AsyncGenerator<unknown, void>): Promise<number> {
  let total = 0;
  while ((await items.next()).done !== true) total++;
  return total;
}

async function findRoot(rawFolder: string, fileSystem: FileSystem): Promise<Buffer> {
  try {
    const root = await fileSystem.realPath(Buffer.from(rawFolder));
    if ((await fileSystem.stat(root)).isDirectory()) return root;
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    const what = code === "ENOENT" ? "there is no such folder" : `the folder cannot be read (${code})`;
    throw new InputError(`${rawFolder}: ${what}; make it and put the texts there, or name another one`);
  }
  throw new InputError(`${rawFolder}: this is a file; name the folder that holds the texts`);
}
