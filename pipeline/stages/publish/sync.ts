import { open, opendir } from "node:fs/promises";
import { join } from "node:path";
import { eachOf } from "../../lib/eachOf.ts";
import { isCode } from "../../lib/errors.ts";
import { namingFile } from "../../lib/namingFile.ts";

/** Few enough to leave room for other work of the system; several share one write of its journal. */
const syncedAtATime = 4;

/**
 * Makes sure that a folder and all in it are on the disk. Most of it is there by now, so that this takes far less than to wait for each file when it
 * is written, and is as safe: nothing has been switched yet.
 */
export async function syncFiles(folder: string): Promise<void> {
  await eachOf(await opendir(folder), syncedAtATime, async (entry) => {
    const own = join(folder, entry.name);
    if (entry.isDirectory()) return syncFiles(own);
    const handle = await open(own, "r+");
    await handle
      .sync()
      .finally(() => handle.close())
      .catch(namingFile(own));
  });
  await syncFolder(folder);
}

// Windows and file systems of a network sync folders in their own ways; some folders may be written but not read.
const unopened = ["EISDIR", "EPERM", "EACCES"];
const unsynced = ["EINVAL", "EPERM", "ENOTSUP", "ENOSYS"];

/** Makes the names in a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(nullIf(unopened));
  if (handle === null) return;
  try {
    await handle.sync().catch(nullIf(unsynced)).catch(namingFile(folder));
  } finally {
    await handle.close();
  }
}

function nullIf(codes: readonly string[]): (error: unknown) => null {
  return (error) => {
    if (codes.some((code) => isCode(error, code))) return null;
    throw error;
  };
}
