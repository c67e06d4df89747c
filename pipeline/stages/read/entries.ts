import { InputError } from "../../lib/errors.ts";
import type { Message } from "../../lib/message.ts";
import { newMessage } from "../../lib/newMessage.ts";
import { openSorter, sortKey, type Sorter } from "../../lib/sorter.ts";
import { errorCode, joinPath } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";
import type { Notes } from "./notes.ts";

/** Something in `raw/` that is no folder. */
export interface Entry {
  /** Relative to `raw/`, with `/`; bytes that are not UTF-8 are U+FFFD. */
  readonly path: string;
  /** The full path as the file system has it. */
  readonly location: Buffer;
  readonly isLink: boolean;
  /** True if the names of several entries are shown as this path. */
  readonly ambiguous: boolean;
  /** Its size; only of a file that this machine does not see. */
  readonly bytes?: number;
}

/** What a search of a folder needs besides it. */
export interface Search {
  readonly fileSystem: FileSystem;
  /** A folder for what does not fit in memory. */
  readonly scratch: string;
  readonly notes: Notes;
  /** Paths of entries that are given apart. */
  readonly reserved: ReadonlySet<string>;
}

export interface Entries {
  /** Once for each path; `readEntry` reads what stands there. */
  readonly entries: Sorter;
  readonly reserved: ReadonlyMap<string, Entry>;
}

const hidden = ".";

/**
 * Finds all entries of a folder at any depth, hidden ones left out, and notes the folders in it that cannot be listed. Throws InputError if the folder
 * itself cannot be listed.
 */
export async function findEntries(root: Buffer, search: Search): Promise<Entries> {
  const entries = openSorter(search.scratch, { combine: lookalikes });
  const reserved = new Map<string, Entry>();
  let level = openSorter(search.scratch);
  await level.add("", "");
  for (let isDeeper = true; isDeeper;) {
    isDeeper = false;
    const next = openSorter(search.scratch);
    for await (const batch of level.sorted()) {
      for (const { value } of batch) {
        for await (const found of foundIn(root, Buffer.from(value, "latin1"), search)) {
          isDeeper ||= found.isFolder;
          if (found.isFolder) await next.add(sortKey(found.path), latin1(found.location));
          else if (search.reserved.has(found.path)) reserved.set(found.path, entryOf(root, found));
          else await entries.add(sortKey(found.path), written(found));
        }
      }
    }
    await level.close();
    level = next;
  }
  await level.close();
  return { entries, reserved };
}

/** A file of a folder that this machine does not see. */
export interface DistantFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** The same of such a folder, from all its files. */
export async function sortDistant(
  files: AsyncIterable<DistantFile>,
  { scratch, reserved }: Pick<Search, "scratch" | "reserved">,
): Promise<Sorter> {
  const entries = openSorter(scratch, { combine: lookalikes });
  for await (const file of files) {
    const isHidden = file.path.split("/").some((name) => name.startsWith(hidden));
    if (!isHidden && !reserved.has(file.path)) await entries.add(sortKey(file.path), writtenDistant(file));
  }
  return entries;
}

/** An entry or folder. */
interface Found {
  readonly path: string;
  /** Relative to `raw/`. */
  readonly location: Buffer;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** What stands in a folder. `location`: relative to `raw/`; empty for itself. */
async function* foundIn(
  root: Buffer,
  location: Buffer,
  { fileSystem, notes }: Search,
): AsyncGenerator<Found, void> {
  const folder = location.length === 0 ? root : joinPath(root, location);
  try {
    for await (const { name, kind } of fileSystem.listFolder(folder)) {
      if (name.toString().startsWith(hidden)) continue;
      const own = location.length === 0 ? name : joinPath(location, name);
      yield { path: shownPath(own), location: own, isFolder: kind === "folder", isLink: kind === "link" };
    }
  } catch (error) {
    await notes.add("folders", [unlistedFolder(folder, shownPath(location), error)]);
  }
}

function unlistedFolder(folder: Buffer, path: string, error: unknown): Message {
  const code = errorCode(error);
  if (code === null) throw error;
  const isLong = code === "ENAMETOOLONG";
  const advice = isLong
    ? "move it up, or give it and the folders around it shorter names"
    : "check that it is a folder and may be read";
  const reason = `the folder cannot be listed (${code})`;
  if (path === "") throw new InputError(`${folder.toString()}: ${reason}; ${advice}`);
  return newMessage({ path, rule: "unreadable-folder", severity: "warning", reason, advice });
}

/** Each name is decoded alone, so that half a character at its end takes nothing of the next one. */
function shownPath(location: Buffer): string {
  return latin1(location)
    .split("/")
    .map((name) => Buffer.from(name, "latin1").toString())
    .join("/");
}

function latin1(bytes: Buffer): string {
  return bytes.toString("latin1");
}

function entryOf(root: Buffer, { path, location, isLink }: Found): Entry {
  return { path, location: joinPath(root, location), isLink, ambiguous: false };
}

function written({ location, isLink }: Found): string {
  return JSON.stringify([latin1(location), isLink, false]);
}

/** A file that this machine does not see, as a sort holds it under its path. */
function writtenDistant({ path, bytes }: DistantFile): string {
  return JSON.stringify([latin1(Buffer.from(path)), false, false, bytes]);
}

function lookalikes([first = ""]: readonly string[]): string {
  const { location, isLink } = parse(first);
  return JSON.stringify([location, isLink, true]);
}

/** The entry that a sort holds under its path. */
export function readEntryLine(root: Buffer, path: string, line: string): Entry {
  const { location, ...others } = parse(line);
  return { path, location: joinPath(root, Buffer.from(location, "latin1")), ...others };
}

function parse(line: string) {
  const values: unknown = JSON.parse(line);
  const held: readonly unknown[] = Array.isArray(values) ? values : [];
  const [location, isLink, ambiguous, bytes] = held;
  if (typeof location !== "string") throw new TypeError(`“${line.slice(0, 60)}…” is no entry`);
  const size = typeof bytes === "number" ? { bytes } : {};
  return { location, isLink: isLink === true, ambiguous: ambiguous === true, ...size };
}
