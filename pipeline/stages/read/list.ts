import type { Metadata } from "../../lib/document.ts";
import { InputError } from "../../lib/errors.ts";
import type { Message } from "../../lib/message.ts";
import { findEntries } from "./entries.ts";
import type { Entry } from "./entries.ts";
import { errorCode, nodeFileSystem } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";
import { readTable } from "./readTable.ts";
import { tablePath } from "./tableRows.ts";

/** What lies in `raw/`, before any document is read. */
export interface Listing {
  /** The real path of `raw/`. */
  readonly root: Buffer;
  /** In the order of their paths by UTF-16 code unit. */
  readonly entries: readonly Entry[];
  readonly metadataByPath: ReadonlyMap<string, Metadata>;
  readonly messages: readonly Message[];
}

/** Files at the top of `raw/` that are no documents. */
const reserved: ReadonlySet<string> = new Set([tablePath, "corrections.jsonl"]);

/** Lists the entries of a folder and reads its metadata table. Throws InputError if there is no such folder, or none that can be read. */
export async function list(rawFolder: string, fileSystem: FileSystem = nodeFileSystem): Promise<Listing> {
  const root = await findRoot(rawFolder, fileSystem);
  const found = await findEntries(root, fileSystem);
  const entries = found.entries.filter(({ path }) => !reserved.has(path));
  const table = found.entries.find(({ path }) => path === tablePath);
  const paths = new Set(entries.map(({ path }) => path));
  const metadata = await readTable(table, { root, paths, fileSystem });
  return { ...metadata, root, entries, messages: [...found.messages, ...metadata.messages] };
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
