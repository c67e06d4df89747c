import { opendir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "../lib/isRunning.ts";

/** What remains of the limit, so that not every build has to make room. */
const shareLeft = 0.9;
const unfinished = /\.gz\.(\d+)-\d+$/;

interface Entry {
  readonly file: string;
  readonly bytes: number;
  /** When it was used last, in whole seconds. */
  readonly used: number;
}

/**
 * Removes the answers that were used longest ago, as soon as all together are larger than a number of bytes, and what builds that were
 * killed have begun. However many there are, only their times are held.
 */
export async function evict(folder: string, mostBytes: number): Promise<void> {
  const bytesUsedAt = new Map<number, number>();
  let sum = 0;
  for await (const { bytes, used } of entries(folder)) {
    bytesUsedAt.set(used, (bytesUsedAt.get(used) ?? 0) + bytes);
    sum += bytes;
  }
  if (sum <= mostBytes) return;
  let tooMuch = sum - mostBytes * shareLeft;
  let last = -Infinity;
  for (const [used, bytes] of [...bytesUsedAt].sort(([a], [b]) => a - b)) {
    last = used;
    if (tooMuch <= bytes) break;
    tooMuch -= bytes;
  }
  // All that is older than the last second, and of that second what is still too much.
  for await (const { file, bytes, used } of entries(folder)) {
    if (used > last || (used === last && tooMuch <= 0)) continue;
    await rm(file, { force: true });
    if (used === last) tooMuch -= bytes;
  }
}

/** In any order. Removes on its way what nobody will finish. */
async function* entries(folder: string): AsyncGenerator<Entry, void> {
  for await (const group of names(folder)) {
    for await (const name of names(join(folder, group))) {
      const file = join(folder, group, name);
      const owner = unfinished.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner))) await rm(file, { force: true });
      else if (name.endsWith(".gz")) yield* entryOf(file);
    }
  }
}

/** None if there is no such folder. */
async function* names(folder: string): AsyncGenerator<string, void> {
  const entries = await opendir(folder).catch(() => null);
  if (entries === null) return;
  for await (const { name } of entries) yield name;
}

/** Nothing if another build has just removed it. */
async function* entryOf(file: string): AsyncGenerator<Entry, void> {
  const status = await stat(file).catch(() => null);
  if (status !== null) yield { file, bytes: status.size, used: Math.floor(status.mtimeMs / 1000) };
}
