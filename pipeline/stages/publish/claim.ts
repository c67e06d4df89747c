import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { InputError, isCode } from "../../lib/errors.ts";
import { machineFault } from "../../lib/machineFault.ts";
import { namingFile } from "../../lib/namingFile.ts";
import { removeFolder } from "../../lib/removeFolder.ts";
import { ownMark, stillRuns, type ProcessMark } from "./processes.ts";
import { clearRests } from "./rests.ts";
import { syncFolder } from "./sync.ts";
import { exists, signOfLife, workFolder, workFolders, type WorkFolder } from "./workFolder.ts";

/** The right to publish OUT, which one build has at a time. */
export interface Claim {
  /** A folder beside OUT; it holds an empty folder `new`. */
  readonly folder: string;
  /** Removes the folder, and lets others build. What cannot be removed is left to the next build. */
  release(): Promise<void>;
  /** Leaves the folder and what it holds to the next build. */
  leave(): void;
}

const millisecondsBetweenSigns = 10_000;
const millisecondsUntilDead = 120_000;
const millisecondsBetweenLooks = 20;
const mostLooks = 250;

/** Work folders that this process has left: it runs on, but they are no builds any more. */
const left = new Set<string>();

/**
 * Claims OUT, and mends what killed builds left. Throws an InputError while another build has it.
 *
 * Every build shows its folder first and looks for others then, so of two at once one at least sees the other: the one whose name comes
 * later gives way.
 */
export async function claimOut(out: string): Promise<Claim> {
  const own = await claimedFolder(out).catch((error: unknown) => {
    throw machineFault(error, (path) => path);
  });
  const signs = setInterval(() => void giveSign(own), millisecondsBetweenSigns).unref();
  return {
    folder: own.folder,
    async release() {
      clearInterval(signs);
      await remove(own);
    },
    leave() {
      clearInterval(signs);
      left.add(own.folder);
    },
  };
}

async function claimedFolder(out: string): Promise<WorkFolder> {
  const made = await mkdir(dirname(out), { recursive: true });
  if (made !== undefined) await syncFolder(dirname(made));
  const own = await showFolder(out, await ownMark());
  try {
    const sign = join(own.folder, signOfLife);
    await writeFile(sign, signOfLife).catch(namingFile(sign));
    const rests = await outlast(out, own);
    await mkdir(join(own.folder, "new"));
    await clearRests(rests, own, out);
    return own;
  } catch (error) {
    await giveUp(own);
    throw error;
  }
}

async function showFolder(out: string, mark: ProcessMark): Promise<WorkFolder> {
  for (let nth = 0; ; nth++) {
    const own = workFolder(out, mark, nth);
    try {
      await mkdir(own.folder);
      return own;
    } catch (error) {
      if (isCode(error, "EEXIST")) continue;
      // It may have been made all the same.
      await remove(own);
      throw error;
    }
  }
}

/** Waits until no other build may have OUT; gives what is left of those that ended. Throws an InputError if one has it. */
async function outlast(out: string, own: WorkFolder): Promise<readonly WorkFolder[]> {
  for (let look = 0; look < mostLooks; look++) {
    const others = (await workFolders(out)).filter(({ name }) => name !== own.name);
    const [rival] = await living(others, own);
    if (rival === undefined) return others;
    if (rival.name < own.name || (await exists(join(rival.folder, "new")))) throw busy(out, rival, own);
    await wait(millisecondsBetweenLooks);
  }
  throw new InputError(
    `${out}: other builds try to write to it all the time; build again once they are done`,
  );
}

async function living(others: readonly WorkFolder[], own: WorkFolder): Promise<readonly WorkFolder[]> {
  const alive: WorkFolder[] = [];
  for (const other of others) if (await isAlive(other, own)) alive.push(other);
  return alive;
}

async function isAlive(other: WorkFolder, own: WorkFolder): Promise<boolean> {
  if (left.has(other.folder)) return false;
  return (await stillRuns(other.owner, own.owner)) ?? (await gaveSign(other, own));
}

/** Both signs were dated by the file system that holds them, so that the clocks of two machines need not agree. */
async function gaveSign(other: WorkFolder, own: WorkFolder): Promise<boolean> {
  const [last, now] = [await lastSign(other), await lastSign(own)];
  return last !== null && now !== null && now - last < millisecondsUntilDead;
}

async function lastSign({ folder }: WorkFolder): Promise<number | null> {
  for (const path of [join(folder, signOfLife), folder]) {
    const found = await stat(path).catch(() => null);
    if (found !== null) return found.mtimeMs;
  }
  return null;
}

async function giveSign({ folder }: WorkFolder): Promise<void> {
  // A sign that cannot be given is one that is missing: nobody here has to know.
  await writeFile(join(folder, signOfLife), signOfLife, { flag: "r+" }).catch(() => undefined);
}

/** Removes the folder unless it has anything of a killed build in it. */
async function giveUp(own: WorkFolder): Promise<void> {
  const names = await readdir(own.folder).catch(() => ["?"]);
  if (names.every((name) => name === signOfLife || name === "new")) await remove(own);
  else left.add(own.folder);
}

async function remove({ folder }: WorkFolder): Promise<void> {
  try {
    await removeFolder(folder);
  } catch {
    left.add(folder);
  }
}

function busy(out: string, { owner }: WorkFolder, own: WorkFolder): InputError {
  if (owner.table === own.owner.table)
    return new InputError(`${out}: another build (process ${owner.id}) is writing to it; wait for it`);
  return new InputError(
    `${out}: another build (process ${owner.id} of another machine or container) is writing to it; wait for it, or for two minutes if it was stopped`,
  );
}
