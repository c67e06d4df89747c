import { createReadStream } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "../lib/errors.ts";
import { linesOf } from "../lib/lines.ts";

/** The folder of what the cluster wrote, in the folder of the parts. */
export const answersName = "answers";

/** `part-00007.gz`, as Hadoop’s committer names them. */
const partName = /^part-(\d{5,9})\.gz$/;
/** What it writes beside them: checksums and its mark that all is there. */
const besideName = /^(?:\..*\.crc|_SUCCESS)$/;

/** A line of a part. */
export interface PartLine {
  /** File and line, for messages. */
  readonly place: string;
  readonly content: string;
}

/** The files of all parts in the order of their numbers. Throws an InputError if the cluster has not finished them. */
export async function partFiles(parts: string): Promise<readonly string[]> {
  const folder = join(parts, answersName);
  try {
    await access(join(folder, "_SUCCESS"));
    const names = (await readdir(folder)).filter((name) => !besideName.test(name));
    const foreign = names.find((name) => !partName.test(name));
    if (foreign !== undefined) throw new InputError(`${join(folder, foreign)}: is no part; remove it`);
    return names.sort((a, b) => numberOf(a) - numberOf(b)).map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `${folder}: holds no finished answers of a cluster (${said}); run the cluster again`,
    );
  }
}

function numberOf(name: string): number {
  return Number(partName.exec(name)?.[1]);
}

/** The lines of all files, one after the other. Throws an InputError if one is damaged. */
export async function* partLines(files: readonly string[]): AsyncGenerator<PartLine, void> {
  for (const file of files) {
    let line = 0;
    try {
      for await (const content of linesOf(unzipped(file))) {
        line += 1;
        yield { place: `${file}:${line}`, content };
      }
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new InputError(`${file}: is damaged after line ${line} (${said}); run the cluster again`);
    }
  }
}

function unzipped(file: string): AsyncIterable<Buffer> {
  // An error of one of the two ends the other; it is thrown where the bytes are asked for.
  return pipeline(createReadStream(file), createGunzip(), () => undefined);
}
