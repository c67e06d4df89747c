import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "../lib/isRunning.ts";

/** What remains of the limit, so that not every build has to make room. */
const shareLeft = 0.9;
const unfinished = /\.gz\.(\d+)-\d+$/;

interface Entry {
  readonly file: string;
  readonly bytes: number;
  /** When it was used last, in milliseconds. */
  readonly used: number;
}

/**
 * Removes the answers that were used longest ago, as soon as all together are larger than a number of bytes, and what builds that were
 * killed have begun.
 */
export async function evict(folder: string, mostBytes: number): Promise<void> {
  const entries: Entry[] = [];
  for (const group of await names(folder)) {
    for (const name of await names(join(folder, group))) {
      const file = join(folder, group, name);
      const owner = unfinished.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner))) await rm(file, { force: true });
      else if (name.endsWith(".gz")) entries.push(...(await entryOf(file)));
    }
  }
  let sum = entries.reduce((total, { bytes }) => total + bytes, 0);
  if (sum <= mostBytes) return;
  for (const { file, bytes } of entries.sort((a, b) => a.used - b.used)) {
    if (sum <= mostBytes * shareLeft) return;
    await rm(file, { force: true });
    sum -= bytes;
  }
}

async function names(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Nothing if another build has just removed it. */
async function entryOf(file: string): Promise<readonly Entry[]> {
  const status = await stat(file).catch(() => null);
  return status === null ? [] : [{ file, bytes: status.size, used: status.mtimeMs }];
}
