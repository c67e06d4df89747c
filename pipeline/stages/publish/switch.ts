import { renameSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { InputError, isCode } from "../../lib/errors.ts";
import { syncFolder } from "./sync.ts";
import { exists } from "./workFolder.ts";

interface Switched {
  /** What takes the place of `out`. */
  readonly fresh: string;
  readonly out: string;
  /** Where `out` goes; there is nothing. */
  readonly old: string;
}

/**
 * Puts one folder in the place of another, for good once it returns. If it throws, `out` is as it was; where the disk then forbids to move
 * anything, an InputError says what is where. `between` is called when `out` is away.
 */
export async function switchFolders({ fresh, out, old }: Switched, between: () => void): Promise<void> {
  const wasThere = await exists(out);
  if (wasThere) await renameFolder(out, old);
  try {
    between();
    await renameFolder(fresh, out);
    await syncFolder(dirname(out));
  } catch (error) {
    await takeBack(fresh, out, error);
    await restore(old, out);
    throw error;
  }
}

/** Throws an InputError if it cannot; `cause`: why it is to be taken back. */
async function takeBack(fresh: string, out: string, cause: unknown): Promise<void> {
  if (await exists(fresh)) return;
  try {
    renameSync(out, fresh);
  } catch {
    throw new InputError(
      `${out}: holds the new datasets, but the disk may lose them in a power cut (${reasonOf(cause)}); build again`,
    );
  }
}

/** Puts a folder that was moved away back if nothing is in its place. Throws an InputError that says where it lies if it cannot. */
export async function restore(old: string, out: string): Promise<void> {
  try {
    if ((await exists(out)) || !(await exists(old))) return;
    renameSync(old, out);
  } catch (error) {
    throw new InputError(
      `${out}: was moved to ${old} and cannot be put back (${reasonOf(error)}); the next build does so, or move it yourself`,
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How long Windows is given to let go of a folder in which a search or a virus scanner has a file open. */
const pauses = process.platform === "win32" ? [20, 50, 100, 200, 500, 1000] : [];

/** Renames at once, without a turn of the event loop, so that two in a row leave no time to be killed in between. */
async function renameFolder(from: string, to: string): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (pause === null || !["EPERM", "EACCES", "EBUSY"].some((code) => isCode(error, code)))
        throw unmovable(from, error);
      await wait(pause);
    }
  }
}

function unmovable(folder: string, error: unknown): unknown {
  if (isCode(error, "EXDEV") || (isCode(error, "EBUSY") && process.platform !== "win32"))
    return new InputError(
      `${folder}: cannot be switched because it is a mount point; give a folder within it with --out`,
    );
  if (pauses.length > 0 && ["EPERM", "EACCES", "EBUSY"].some((code) => isCode(error, code)))
    return new InputError(`${folder}: a file in it is open in another program; close it and build again`);
  return error;
}
