import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
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
]);
const machineFailures: ReadonlySet<string> = new Set(["EMFILE", "ENFILE", "ENOMEM"]);

/**
 * Gives what `use` makes of the opened file, or the reason why it may not be read. Only regular files whose real path lies in
 * `root`, itself a real path, are opened, and none that is larger than `maximumBytes`.
 */
export async function readFile<Result>(
  entry: Entry,
  { root, maximumBytes, fileSystem }: { root: Buffer; maximumBytes: number; fileSystem: FileSystem },
  use: (file: FileHandle) => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    const location = await fileSystem.realPath(entry.location);
    if (!liesIn(location, root) && !location.equals(root)) return { rule: "link-outside" };
    // A pipe must not even be opened; what is opened is asked again, because it may have been swapped in between.
    const refusal = refuse(await fileSystem.stat(location), maximumBytes);
    if (refusal !== null) return refusal;
    const file = await fileSystem.open(location);
    return await useFile(file, maximumBytes, use).finally(() => file.close());
  } catch (error) {
    return failure(entry, error);
  }
}

async function useFile<Result>(
  file: FileHandle,
  maximumBytes: number,
  use: (file: FileHandle) => Promise<Result>,
): Promise<Result | Refusal> {
  return refuse(await file.stat(), maximumBytes) ?? (await use(file));
}

/** The sha256 of a file in hex, without holding more than a piece of it. */
export async function hashFile(file: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(chunkBytes);
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunkBytes, null);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(chunk.subarray(0, bytesRead));
  }
}

function refuse(status: Stats, maximumBytes: number): Refusal | null {
  if (status.isDirectory()) return { rule: "link-to-folder" };
  if (!status.isFile()) return { rule: "not-a-file" };
  if (status.size <= maximumBytes) return null;
  return { rule: "too-large", expected: `at most ${maximumBytes} bytes`, actual: `${status.size} bytes` };
}

function failure(entry: Entry, error: unknown): Refusal {
  const code = errorCode(error);
  if (code === null) throw error;
  if (machineFailures.has(code)) {
    throw new InputError(`${entry.path}: the machine has no room to open it (${code}); close other programs`);
  }
  if (code === "ENOENT" && entry.isLink) return { rule: "dangling-link" };
  return { rule: failures.get(code) ?? "unreadable-file", actual: code };
}
