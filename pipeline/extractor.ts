import { join } from "node:path";
import { keepingAnswers } from "./cache/answers.ts";
import type { Extractor } from "./lib/answer.ts";
import type { Reader } from "./lib/reading.ts";
import { sharedIdentity, sharedReader } from "./stages/annotate/reading/index.ts";
import { defaultLimits, type DocumentLimits } from "./workers/limits.ts";

/** Where and with what documents are read. */
export interface Extraction {
  /** Reads the texts in this process; the model that comes with the program if it is left out. */
  readonly reader?: Reader;
  /** How many worker processes read; none, and this process reads, if it is left out or a reader is given. */
  readonly jobs?: number;
  /** What a worker may take for one document. */
  readonly limits?: DocumentLimits;
  /** The folder that keeps answers from build to build; none are kept if it is left out. */
  readonly cache?: string;
}

/** Throws an InputError where the reading model cannot run. */
export async function openExtractor({ cache, ...extraction }: Extraction): Promise<Extractor> {
  const extractor = await openReading(extraction);
  return cache === undefined ? extractor : keepingAnswers(extractor, answersFolder(cache));
}

/** What reads is loaded only where it is needed: most of the program, and twice if workers read. */
async function openReading({ reader, jobs, limits = defaultLimits }: Extraction): Promise<Extractor> {
  if (reader !== undefined || jobs === undefined) {
    const { inProcess } = await import("./answer.ts");
    return inProcess(reader ?? (await sharedReader()));
  }
  const { openPool } = await import("./workers/pool.ts");
  return openPool({ model: await sharedIdentity(), jobs, limits });
}

/** Where a cache keeps answers. */
export function answersFolder(cache: string): string {
  return join(cache, "answers");
}
