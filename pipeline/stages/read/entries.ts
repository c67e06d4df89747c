import { InputError } from "../../lib/errors.ts";
import type { Message } from "../../lib/message.ts";
import { newMessage } from "../../lib/newMessage.ts";
import { errorCode, joinPath } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";

/** Something in `raw/` that is no folder. */
export interface Entry {
  /** Relative to `raw/`, with `/`; bytes that are not UTF-8 are U+FFFD. */
  readonly path: string;
  /** The full path as the file system has it. */
  readonly location: Buffer;
  readonly isLink: boolean;
  /** True if the names of several entries are shown as this path. */
  readonly ambiguous: boolean;
}

export interface Entries {
  /** By path, in the order of its UTF-16 code units. */
  readonly entries: readonly Entry[];
  readonly messages: readonly Message[];
}

interface Folder {
  readonly location: Buffer;
  /** As in an entry's path, with a slash at its end; empty for `raw/` itself. */
  readonly prefix: string;
}

const hidden = ".";

/** Finds all entries of a folder at any depth, hidden ones left out. Throws InputError if the folder itself cannot be listed. */
export async function findEntries(root: Buffer, fileSystem: FileSystem): Promise<Entries> {
  const folders: Folder[] = [{ location: root, prefix: "" }];
  const entries: Entry[] = [];
  const messages: Message[] = [];
  for (const folder of folders) {
    try {
      for (const found of await fileSystem.listFolder(folder.location)) {
        const name = found.name.toString();
        const entry = { path: folder.prefix + name, location: joinPath(folder.location, found.name) };
        if (name.startsWith(hidden)) continue;
        if (found.isDirectory()) folders.push({ location: entry.location, prefix: `${entry.path}/` });
        else entries.push({ ...entry, isLink: found.isSymbolicLink(), ambiguous: false });
      }
    } catch (error) {
      messages.push(unlistedFolder(folder, error));
    }
  }
  return { entries: mergeLookalikes(entries), messages };
}

function unlistedFolder({ location, prefix }: Folder, error: unknown): Message {
  const code = errorCode(error);
  if (code === null) throw error;
  const advice = "check that it is a folder and may be read";
  const reason = `the folder cannot be listed (${code})`;
  if (prefix === "") throw new InputError(`${location.toString()}: ${reason}; ${advice}`);
  return newMessage({
    path: prefix.slice(0, -1),
    rule: "unreadable-folder",
    severity: "warning",
    reason,
    advice,
  });
}

/** One entry for each path, in their order. */
function mergeLookalikes(entries: readonly Entry[]): readonly Entry[] {
  const byPath = new Map<string, Entry>();
  for (const entry of entries) byPath.set(entry.path, { ...entry, ambiguous: byPath.has(entry.path) });
  // The order of code units: the one in which the language compares strings.
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
