import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../../lib/errors.ts";
import { isCode, type Folders } from "./folders.ts";

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

/** Opens the staging folder of a build, after mending what a killed build left. Throws an InputError while another build runs. */
export async function openStaging(
  { out, work }: Folders,
  afterStep: AfterStep = () => undefined,
): Promise<Staging> {
  await claim(work, out);
  const [fresh, old] = [join(work, "new"), join(work, "old")];
  await mkdir(fresh);
  return {
    folder: fresh,
    publish: async () => {
      await syncFolder(fresh);
      afterStep("synced");
      if (await exists(out)) {
        await rename(out, old).catch((error: unknown) => {
          throw isCode(error, "EBUSY") || isCode(error, "EXDEV") ? mountPoint(out) : error;
        });
      }
      afterStep("old moved away");
      await rename(fresh, out);
      await syncFolder(join(out, ".."));
      afterStep("new in place");
      await rm(work, { recursive: true, force: true });
      afterStep("cleaned");
    },
    abandon: () => rm(work, { recursive: true, force: true }),
  };
}

/** Makes the work folder ours. One that a killed build left is mended first: an OUT that was moved away comes back. */
async function claim(work: string, out: string): Promise<void> {
  await mkdir(join(work, ".."), { recursive: true });
  if (await exists(work)) {
    const owner = Number(await readFile(join(work, "owner"), "utf8").catch(() => "0"));
    if (owner !== process.pid && isRunning(owner)) throw busy(work, out, owner);
    if (!(await exists(out)) && (await exists(join(work, "old")))) await rename(join(work, "old"), out);
    await rm(work, { recursive: true, force: true });
  }
  try {
    await mkdir(work);
  } catch (error) {
    throw isCode(error, "EEXIST") ? busy(work, out, 0) : error;
  }
  await writeFile(join(work, "owner"), String(process.pid));
}

function isRunning(owner: number): boolean {
  if (!Number.isInteger(owner) || owner <= 0) return false;
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
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

/** Makes the names in a folder last through a power cut; systems without folder handles are left to their own ways. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL", "EACCES"].some((code) => isCode(error, code))) throw error;
  }
}
