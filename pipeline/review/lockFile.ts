import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isCode } from "../lib/errors.ts";

/** In milliseconds; a file is written in much less than the first. */
interface LockTimes {
  /** A lock that stays the same so long is that of a program which was killed, here or on another machine. */
  readonly abandoned: number;
  readonly pause: number;
}

const usualTimes: LockTimes = { abandoned: 5000, pause: 20 };

/** Keeps other writers that lock a file off it until the function that is given back is called. The lock is a hidden file beside it. */
export async function lockFile(
  file: string,
  { abandoned, pause }: LockTimes = usualTimes,
): Promise<() => Promise<void>> {
  const lock = join(dirname(file), `.${basename(file)}.lock`);
  let [holder, since] = ["", performance.now()];
  while (!(await isTaken(lock))) {
    const now = await readFile(lock, "utf8").catch(() => "");
    if (now !== holder) [holder, since] = [now, performance.now()];
    else if (performance.now() - since > abandoned) await rm(lock, { force: true });
    await setTimeout(pause);
  }
  return () => rm(lock, { force: true });
}

/** False if somebody else holds it. */
async function isTaken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, randomUUID(), { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}
