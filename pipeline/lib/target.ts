import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InputError, UsageError } from "./errors.ts";
import { holdsFolder, realPath } from "./folders.ts";
import { escapeUnprintable } from "./formatMessage.ts";
import { isRunning } from "./isRunning.ts";
import { leftBehind } from "./leftBehind.ts";
import { namingFile } from "./namingFile.ts";

/** What is written: one file (and what belongs to it, beside it), or a folder of files. */
export type TargetForm =
  | { readonly kind: "file"; readonly extensions: readonly string[] }
  | { readonly kind: "folder"; readonly names: RegExp };

/** Where to write, as the user named it. */
export interface Place {
  /** The option that names it, for errors. */
  readonly option: string;
  readonly path: string;
  /** Folders of builds, in which nothing else may lie. */
  readonly outs: readonly string[];
}

/** A place to write into, which takes the place of what was there only when all is written. */
export interface Target {
  /** An empty folder beside the target: a folder target becomes this folder, a file target what lies in it. */
  readonly folder: string;
  /** The name of the target. */
  readonly name: string;
  publish(): Promise<void>;
  /** Removes what was written, or leaves it to the next command where the disk forbids it; what was there before stays. */
  abandon(): Promise<void>;
}

/**
 * Opens a place to write into. Throws a UsageError for a name that the format does not have, or that lies in a build, and an InputError
 * where a file would be lost that is none of the format's.
 */
export async function openTarget(place: Place, form: TargetForm): Promise<Target> {
  const path = resolve(place.path);
  const parent = dirname(path);
  const name = basename(path);
  if (form.kind === "file") checkExtension(place, form.extensions);
  await refuseBuilds(place);
  await checkContent(place, form);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent, name);
  const work = join(parent, workName(name, process.pid));
  const folder = join(work, "new");
  await mkdir(folder, { recursive: true });
  return {
    folder,
    name,
    async publish() {
      await syncFiles(folder);
      if (form.kind === "file") await moveFiles(folder, parent, name);
      else await replaceFolder(folder, path, join(work, "old"));
      await rm(work, { recursive: true, force: true });
    },
    abandon: () => rm(work, { recursive: true, force: true }).catch(() => undefined),
  };
}

/** Writes one UTF-8 file piece by piece; whoever reads it meanwhile finds the one that was there, whole. */
export async function writeTarget(
  place: Place,
  extensions: readonly string[],
  pieces: AsyncIterable<string>,
): Promise<void> {
  const target = await openTarget(place, { kind: "file", extensions });
  try {
    const file = join(target.folder, target.name);
    await writeFile(file, pieces, { flag: "wx" }).catch(namingFile(file));
    await target.publish();
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

function misplaced({ option, path }: Place, what: string): UsageError {
  return new UsageError(escapeUnprintable(`${option} ${path}: ${what}`));
}

function checkExtension(place: Place, extensions: readonly string[]): void {
  if (extensions.some((extension) => place.path.toLowerCase().endsWith(extension))) return;
  throw misplaced(place, `the name of the file must end in ${extensions.join(" or ")}`);
}

async function refuseBuilds(place: Place): Promise<void> {
  const real = await realPath(place.path);
  for (const out of place.outs)
    if (holdsFolder(await realPath(out), real))
      throw misplaced(place, `lies in ${out}, which holds a build and nothing else; name another place`);
}

async function checkContent(place: Place, form: TargetForm): Promise<void> {
  const { option, path } = place;
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  if (found.isDirectory() !== (form.kind === "folder")) {
    const wanted =
      form.kind === "folder"
        ? "a file, and the format needs a folder"
        : "a folder, and the format needs a file";
    throw misplaced(place, `is ${wanted}; give another name`);
  }
  if (form.kind === "file") return;
  const foreign = (await readdir(path))
    .sort()
    .find((name) => !leftBehind.test(name) && !form.names.test(name));
  if (foreign === undefined) return;
  throw new InputError(
    `${escapeUnprintable(join(path, foreign))}: was not written by this export and would be lost; give an empty or a new folder with ${option}`,
  );
}

function workName(name: string, process: number): string {
  return `.${name}.onrecord-${process}`;
}

/** Takes away what commands of processes that run no more have left beside the target. */
async function removeLeftovers(parent: string, name: string): Promise<void> {
  const prefix = workName(name, 0).slice(0, -1);
  for (const entry of await readdir(parent)) {
    const owner = entry.startsWith(prefix) ? Number(entry.slice(prefix.length)) : 0;
    if (Number.isSafeInteger(owner) && owner > 0 && (owner === process.pid || !isRunning(owner)))
      await rm(join(parent, entry), { recursive: true, force: true });
  }
}

/** Makes sure that all that was written is on the disk before it takes the place of anything. */
async function syncFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const handle = await open(file, "r+");
    await handle
      .sync()
      .finally(() => handle.close())
      .catch(namingFile(file));
  }
}

/** The file that gives the target its name comes last: who sees it has the others. */
async function moveFiles(folder: string, parent: string, name: string): Promise<void> {
  const names = (await readdir(folder)).sort();
  for (const each of [...names.filter((other) => other !== name), name])
    await rename(join(folder, each), join(parent, each));
}

async function replaceFolder(fresh: string, path: string, old: string): Promise<void> {
  const wasThere = (await stat(path).catch(() => null)) !== null;
  if (wasThere) await rename(path, old);
  try {
    await rename(fresh, path);
  } catch (error) {
    if (wasThere) await rename(old, path);
    throw error;
  }
}
