import { constants } from "node:fs";
import { access, lstat, opendir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError, isCode } from "../../lib/errors.ts";
import { holdsFolder, realPath } from "../../lib/folders.ts";
import { leftBehind } from "../../lib/leftBehind.ts";

/** Where a build reads, writes and publishes; all absolute, with links resolved. */
export interface Folders {
  readonly raw: string;
  readonly out: string;
}

/**
 * Resolves the folders of a build and refuses those that could lose data: OUT within RAW or RAW within OUT, and an OUT that holds
 * anything that onrecord did not write. Throws an InputError.
 */
export async function checkFolders(rawFolder: string, outFolder: string): Promise<Folders> {
  const raw = await realFolder(rawFolder);
  const out = await realFolder(outFolder);
  if (holdsFolder(raw, out) || holdsFolder(out, raw)) {
    throw new InputError(
      `${outFolder}: the output and ${rawFolder} lie within each other; give a folder beside it with --out`,
    );
  }
  await checkWritable(out);
  await refuseForeign(out, outFolder);
  return { raw, out };
}

async function realFolder(path: string): Promise<string> {
  try {
    return await realPath(path);
  } catch (error) {
    throw unusable(path, error);
  }
}

async function checkWritable(out: string): Promise<void> {
  const parent = dirname(out);
  try {
    await access(parent, constants.W_OK);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw unusable(parent, error);
  }
}

const textName = /^d_[a-z0-9-]*-[0-9a-f]{10}\.txt$/;

/** Throws an InputError if OUT holds anything that onrecord did not write. `shown`: OUT as the user named it. */
export async function refuseForeign(out: string, shown: string): Promise<void> {
  const isEmpty = (await firstForeign(out, shown, () => false)) === undefined;
  if (isEmpty) return;
  const known = await writtenFiles(out);
  if (known === null) {
    throw new InputError(
      `${shown}: is not empty and was not written by onrecord; give an empty or a new folder with --out`,
    );
  }
  const within = async (folder: string, isOurs: (name: string) => boolean): Promise<string | undefined> => {
    const name = await firstForeign(join(out, folder), join(shown, folder), isOurs);
    return name && join(folder, name);
  };
  const foreign =
    (await firstForeign(out, shown, (name) => known.has(name))) ??
    (await within("text", (name) => textName.test(name))) ??
    (await within("explorer", (name) => known.has(`explorer/${name}`)));
  if (foreign !== undefined) {
    throw new InputError(
      `${join(shown, foreign)}: was not written by onrecord and would be lost; move it out of ${shown}`,
    );
  }
}

/** The first name in a folder, by code unit, of what is not ours, nor a file manager’s; the folder may hold any number of files, or not be there. */
async function firstForeign(
  folder: string,
  shown: string,
  isOurs: (name: string) => boolean,
): Promise<string | undefined> {
  try {
    if (!(await lstat(folder)).isDirectory())
      throw new InputError(`${shown}: is not a folder; give a folder with --out`);
    let first: string | undefined;
    for await (const { name } of await opendir(folder)) {
      if (isOurs(name) || leftBehind.test(name)) continue;
      if (first === undefined || name < first) first = name;
    }
    return first;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error instanceof InputError ? error : unusable(shown, error);
  }
}

/** The paths that a build wrote in OUT and their names at its top, by its own list; null if it is no output of onrecord. */
async function writtenFiles(out: string): Promise<ReadonlySet<string> | null> {
  try {
    const build: unknown = JSON.parse(await readFile(join(out, "build.json"), "utf8"));
    const description: unknown = JSON.parse(await readFile(join(out, "datapackage.json"), "utf8"));
    if (!isRecord(build) || typeof build.contract_version !== "string" || !isRecord(description)) return null;
    const resources: unknown[] = Array.isArray(description.resources) ? description.resources : [];
    const paths = resources
      .filter(isRecord)
      .flatMap(({ path }) => (typeof path === "string" ? [path, path.split("/")[0] ?? ""] : []));
    return new Set([...paths, "build.json", "datapackage.json", "text"]);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unusable(path: string, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError(
    `${path}: cannot be used (${reason}); check that it exists and may be read and written`,
  );
}
