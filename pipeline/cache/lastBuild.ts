import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { mkdir, opendir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formValidator } from "../lib/form.ts";
import type { Told } from "../summary.ts";

/** What is remembered of the last build of an output folder, to see that there is nothing to do. */
export interface LastBuild {
  /** The digest of all that it was made of. */
  readonly inputs: string;
  /** The state of its files when they had been published. */
  readonly files: string;
  readonly told: Omit<Told, "changes">;
}

const count = { type: "integer", minimum: 0 };
const isLastBuild = formValidator<LastBuild>({
  type: "object",
  required: ["inputs", "files", "told"],
  properties: {
    inputs: { type: "string" },
    files: { type: "string" },
    told: {
      type: "object",
      required: ["quotes", "warnings", "quarantined"],
      properties: {
        quotes: {
          type: "object",
          required: ["direct", "mixed", "indirect"],
          properties: { direct: count, mixed: count, indirect: count },
        },
        warnings: count,
        quarantined: count,
      },
    },
  },
});

/** Null if nothing is remembered that can be read. */
export async function readLastBuild(file: string): Promise<LastBuild | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isLastBuild(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whole or not at all. What cannot be remembered is built again: no reason to say that a build has failed. */
export async function writeLastBuild(file: string, last: LastBuild): Promise<void> {
  const begun = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(begun, `${JSON.stringify(last)}\n`);
    await rename(begun, file);
  } catch {
    await rm(begun, { force: true }).catch(() => undefined);
  }
}

/**
 * A digest of the names, sizes, numbers and times of all files of a folder, in hex: whoever writes to one, or puts another in its place,
 * changes it. Reading them all would take longer than a build that has nothing to do may. The digests of all are laid over one another, since the
 * system lists them in any order, and there may be too many to sort.
 */
export async function stateOfFiles(folder: string): Promise<string> {
  const sum = Buffer.alloc(32);
  const add = async (path: string): Promise<void> => {
    for await (const entry of await opendir(join(folder, path), { bufferSize: 1000 })) {
      const own = join(path, entry.name);
      if (entry.isDirectory()) await add(own);
      else {
        const { ino, size, mtimeNs, ctimeNs } = statSync(join(folder, own), { bigint: true });
        const digest = createHash("sha256").update(`${own} ${ino} ${size} ${mtimeNs} ${ctimeNs}`).digest();
        for (const [nth, byte] of digest.entries()) sum[nth] = (sum[nth] ?? 0) ^ byte;
      }
    }
  };
  await add("");
  return sum.toString("hex");
}
