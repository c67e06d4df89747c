import type { OpenDirOptions, Stats } from "node:fs";
import { constants, readlinkSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, opendir, realpath, stat } from "node:fs/promises";

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: Buffer;
  readonly kind: "folder" | "link" | "other";
}

/** What the stage asks of the file system; paths are bytes, because file names need not be UTF-8. */
export interface FileSystem {
  readonly listFolder: (folder: Buffer) => AsyncIterable<FolderEntry>;
  readonly realPath: (path: Buffer) => Promise<Buffer>;
  readonly stat: (path: Buffer) => Promise<Stats>;
  readonly open: (path: Buffer) => Promise<FileHandle>;
  /** The real path of an open file; null where the system does not tell. At once: no disk is asked. */
  readonly openedPath: (file: FileHandle) => Buffer | null;
}

// If the file was swapped since it was looked at, neither follow a link nor wait for the other end of a pipe.
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

export const nodeFileSystem: FileSystem = {
  listFolder,
  realPath: (path) => realpath(path, { encoding: "buffer" }),
  stat: (path) => stat(path),
  open: (path) => open(path, openFlags),
  openedPath,
};

function openedPath({ fd }: FileHandle): Buffer | null {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`, { encoding: "buffer" });
  } catch {
    return null;
  }
}

// Its types do not know that names can be had as bytes, as from `readdir`.
const asBytes: OpenDirOptions = { bufferSize: 1_000 };
Object.assign(asBytes, { encoding: "buffer" });

/** A few entries at a time, however many there are. */
async function* listFolder(folder: Buffer): AsyncGenerator<FolderEntry, void> {
  for await (const entry of await opendir(folder, asBytes)) {
    const kind = entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other";
    yield { name: Buffer.from(entry.name), kind };
  }
}

/** The path of an entry of a folder. */
export function joinPath(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([withSeparator(folder), name]);
}

/** Whether a path lies in a folder; both must be real paths. */
export function liesIn(path: Buffer, folder: Buffer): boolean {
  const prefix = withSeparator(folder);
  return path.length > prefix.length && path.subarray(0, prefix.length).equals(prefix);
}

/** The `code` of a failed system call (`ENOENT`); null of any other error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

const separator = Buffer.from("/");

function withSeparator(folder: Buffer): Buffer {
  return folder.subarray(-1).equals(separator) ? folder : Buffer.concat([folder, separator]);
}
