import { createHash } from "node:crypto";
import { lstat, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { byCodeUnit } from "../../lib/compare.ts";
import { isCode } from "../../lib/errors.ts";
import type { ProcessMark } from "./processes.ts";

/** The folder of one build beside OUT, so that a rename switches. Its name says whose it is, so it is never without an owner. */
export interface WorkFolder {
  readonly folder: string;
  readonly name: string;
  readonly owner: ProcessMark;
}

/** The file in a work folder that its owner writes again and again. */
export const signOfLife = "alive";

/** In UTF-8; file systems allow 255 for a name, of which the mark takes up to 60. */
const longestName = 150;

/** How the names of all work folders of OUT begin. */
function beginning(out: string): string {
  const name = basename(out);
  const isShort = Buffer.byteLength(name) <= longestName;
  const shown = isShort ? name : createHash("sha256").update(name).digest("hex").slice(0, 16);
  return `.${shown}.onrecord-`;
}

/** `nth`: tells apart the builds of one process. */
export function workFolder(out: string, owner: ProcessMark, nth: number): WorkFolder {
  const name = `${beginning(out)}${owner.id}-${owner.started}-${owner.table}-${nth}`;
  return { folder: join(dirname(out), name), name, owner };
}

const mark = /^(\d{1,10})-(\d{1,20})-([0-9a-f]{12})-\d{1,10}$/;

/** The work folders of builds of OUT that are there, by name. */
export async function workFolders(out: string): Promise<readonly WorkFolder[]> {
  const start = beginning(out);
  const parent = dirname(out);
  const entries = await readdir(parent, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(start))
    .flatMap(({ name }) => {
      const [, id, started, table] = mark.exec(name.slice(start.length)) ?? [];
      if (id === undefined || started === undefined || table === undefined) return [];
      return [{ folder: join(parent, name), name, owner: { id: Number(id), started, table } }];
    })
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

/** False only if there is nothing at a path: that the disk cannot tell is no answer. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}
