import type { Dirent } from "node:fs";
import { opendir, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { eachOf } from "./eachOf.ts";
import { isCode } from "./errors.ts";

const atATime = 4;

/** Removes a folder with all that is in it, if it is there. `fs.rm` alone would begin to remove all files of a folder at once. */
export async function removeFolder(folder: string): Promise<void> {
  await removeFiles(folder);
  await rm(folder, { recursive: true, force: true });
}

async function removeFiles(folder: string): Promise<void> {
  try {
    await eachOf(await opendir(folder), atATime, (entry: Dirent) => {
      const own = join(folder, entry.name);
      return entry.isDirectory() ? removeFolder(own) : unlink(own);
    });
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}
