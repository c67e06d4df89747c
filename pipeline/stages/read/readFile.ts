import { createHash } from "node:crypto";
import { fstatSync, type Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { InputError } from "../../lib/errors.ts";
import type { Entry } from "./entries.ts";
import { errorCode, liesIn } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";
import type { Refusal } from "./refusals.ts";

/** How much of a file is held at a time while only its hash is wanted. */
const chunkBytes = 65_536;

const failures: ReadonlyMap<string, Refusal["rule"]> = new Map([
  ["ENOENT", "vanished-file"],
  ["ENOTDIR", "vanished-file"],
  ["ELOOP", "link-loop"],
  ["ENAMETOOLONG", "long-path"],
]);
const machineFailures: ReadonlySet<string> = new Set(["EMFILE", "ENFILE", "ENOMEM"]);

/**
 * Gives what `use` makes of the opened file, whose status it is told, or the reason why it may not be read. Only regular files whose real
 * path lies in `root`, itself a real path, are read, and none that is larger than `maximumBytes`.
 */
export async function readFile<Result>(
  entry: Entry,
  { root, maximumBytes, fileSystem }: { root: Buffer; maximumBytes: number; fileSystem: FileSystem },
  use: (file: FileHandle, status: Stats) => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    const found = await findFile(entry, { root, maximumBytes, fileSystem });
    if ("rule" in found) return found;
    const file = await fileSystem.open(found.location);
    try {
      // What is opened is asked again, because it may have been swapped in between.
      const status = fstatSync(file.fd);
      const late = refuse(status, maximumBytes);
      if (late !== null) return late;
      // A folder above it may have become a link.
      const opened = fileSystem.openedPath(file) ?? (await fileSystem.realPath(found.location));
      if (isOutside(opened, root)) return { rule: "link-outside" };
      return await use(file, status);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(entry, error);
  }
}

/** A regular file that may be read. */
export interface FoundFile {
  /** Its real path. */
  readonly location: Buffer;
  readonly bytes: number;
}

/** Where the file of an entry lies, or the reason why it may not be read. Nothing is opened: a pipe must not be. */
export async function findFile(
  entry: Entry,
  { root, maximumBytes, fileSystem }: { root: Buffer; maximumBytes: number; fileSystem: FileSystem },
): Promise<FoundFile | Refusal> {
  try {
    // Folders that are links were not gone into, so the place of a file that is none is a real path.
    const location = entry.isLink ? await fileSystem.realPath(entry.location) : entry.location;
    if (isOutside(location, root)) return { rule: "link-outside" };
    const status = await fileSystem.stat(location);
    return refuse(status, maximumBytes) ?? { location, bytes: status.size };
  } catch (error) {
    return failure(entry, error);
  }
}

function isOutside(path: Buffer, root: Buffer): boolean {
  return !liesIn(path, root) && !path.equals(root);
}

/** The first bytes of a file, never more than `size`, however fast it grows; null if it is changed meanwhile. */
export async function readBytes(file: FileHandle, status: Stats): Promise<Buffer | null> {
  const bytes = Buffer.alloc(status.size);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, status.size - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === status.size) break;
  }
  const after = fstatSync(file.fd);
  const isSame = length === status.size && after.size === status.size && after.mtimeMs === status.mtimeMs;
  return isSame ? bytes : null;
}

/** The sha256 of the first `size` bytes of a file in hex, without holding more than a piece of it. */
export async function hashFile(file: FileHandle, { size }: Stats): Promise<string> {
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(chunkBytes);
  for (let left = size; left > 0;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(left, chunkBytes), null);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return hash.digest("hex");
}

function refuse(status: Stats, maximumBytes: number): Refusal | null {
  if (status.isDirectory()) return { rule: "link-to-folder" };
  if (!status.isFile()) return { rule: "not-a-file" };
  return status.size <= maximumBytes ? null : tooLarge(status.size, maximumBytes);
}

/** The refusal of a file that has more bytes than it may. */
export function tooLarge(bytes: number, maximumBytes: number): Refusal {
  return { rule: "too-large", expected: `at most ${maximumBytes} bytes`, actual: `${bytes} bytes` };
}

function failure(entry: Entry, error: unknown): Refusal {
  const code = errorCode(error);
  if (code === null) throw error;
  if (machineFailures.has(code)) {
    throw new InputError(`${entry.path}: the machine has no room to open it (${code}); close other programs`);
  }
  if (code === "ENOENT" && entry.isLink) return { rule: "dangling-link" };
  return refusalOf(code);
}

/** The refusal of a file that gives a system error (`ENOENT`). */
export function refusalOf(code: string): Refusal {
  return { rule: failures.get(code) ?? "unreadable-file", actual: code };
}
