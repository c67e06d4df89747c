import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError, isCode } from "../../lib/errors.ts";
import { isRunning } from "../../lib/isRunning.ts";
import type { Folders } from "./folders.ts";

/** Called after each step that changes the disk, so that a test can stop the program there. */
export type AfterStep = (step: string) => void;

/** A folder to write into, which becomes OUT as a whole or not at all. */
export interface Staging {
  /** Empty when the staging is opened. */
  readonly folder: string;
  /** Replaces OUT by what was written; a reader sees the old files or the new ones, never a mixture. */
  publish(): Promise<void>;
  /** Takes everything back; OUT stays as it was. */
  abandon(): Promise<void>;
}

/** Work folders of builds that run in this process: its own id in a folder may as well be that of a killed build. */
const held = new Set<string>();

/** Opens the staging folder of a build, after mending what a killed build left. Throws an InputError while another build runs. */
export async function openStaging(
  { out, work }: Folders,
  afterStep: AfterStep = () => undefined,
): Promise<Staging> {
  if (held.has(work)) throw busy(work, out, process.pid);
  held.add(work);
  const release = async (): Promise<void> => {
    await mend(work, out).finally(() => held.delete(work));
  };
  try {
    await claim(work, out);
  } catch (error) {
    held.delete(work);
    throw error;
  }
  const fresh = join(work, "new");
  return {
    folder: fresh,
    publish: async () => {
      await syncFolders(fresh);
      afterStep("synced");
      await moveAway(out, join(work, "old"));
      afterStep("old moved away");
      await rename(fresh, out);
      await syncFolder(join(out, ".."));
      afterStep("new in place");
      await release();
      afterStep("cleaned");
    },
    abandon: release,
  };
}

/** Makes the work folder ours, in one step because two builds may try at once. One that a killed build left is mended first. */
async function claim(work: string, out: string): Promise<void> {
  const own = `${work}.${process.pid}`;
  await rm(own, { recursive: true, force: true });
  await mkdir(join(own, "new"), { recursive: true });
  await writeFile(join(own, "owner"), String(process.pid));
  try {
    if (await exists(work)) await takeOver(work, out);
    await rename(own, work);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw isCode(error, "ENOTEMPTY") || isCode(error, "EEXIST") ? busy(work, out, 0) : error;
  }
}

async function takeOver(work: string, out: string): Promise<void> {
  const owner = Number(await readFile(join(work, "owner"), "utf8").catch(() => "0"));
  if (owner !== process.pid && isRunning(owner)) throw busy(work, out, owner);
  await mend(work, out);
}

/** Takes the work folder away; an OUT that was moved there and not replaced comes back. */
async function mend(work: string, out: string): Promise<void> {
  const old = join(work, "old");
  if (!(await exists(out)) && (await exists(old))) await rename(old, out);
  await rm(work, { recursive: true, force: true });
}

async function moveAway(out: string, old: string): Promise<void> {
  if (!(await exists(out))) return;
  await rename(out, old).catch((error: unknown) => {
    throw isCode(error, "EBUSY") || isCode(error, "EXDEV") ? mountPoint(out) : error;
  });
}

function busy(work: string, out: string, owner: number): InputError {
  const who = owner > 0 ? ` (process ${owner})` : "";
  return new InputError(
    `${out}: another build${who} is writing to it; wait for it, or delete ${work} if none runs`,
  );
}

function mountPoint(out: string): InputError {
  return new InputError(
    `${out}: cannot be switched because it is a mount point; give a folder within it with --out`,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Syncs a folder and those in it; their files were synced when they were written. */
async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  }
  await syncFolder(folder);
}

/** Makes the names in a folder last through a power cut; systems without folder handles are left to their own ways. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL", "EACCES"].some((code) => isCode(error, code))) throw error;
  }
}
