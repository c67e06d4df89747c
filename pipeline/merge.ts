import { baseUrl } from "./lib/baseUrl.ts";
import { openParts } from "./parts/index.ts";
import { publishAnswers, type PublishOptions } from "./publishAnswers.ts";
import { readCorrections } from "./stages/correct/index.ts";
import { checkFolders, openStaging } from "./stages/publish/index.ts";
import type { BuildSummary } from "./summary.ts";

export interface MergeOptions extends PublishOptions {
  /** The folder that holds a listing, corrections and the answers of a cluster. */
  readonly parts: string;
  /** What the JavaScript of the workers could take. */
  readonly heapMegabytes: number;
}

/**
 * Builds `out` from what a cluster answered, and switches it at once: the same bytes as a build of the folder that was listed. Throws
 * an InputError if the parts are not whole or not of this program, and what `build` throws; `out` is then as it was.
 */
export async function merge(options: MergeOptions): Promise<BuildSummary> {
  const base = options.baseUrl === undefined ? "" : baseUrl(options.baseUrl);
  const folders = await checkFolders(options.parts, options.out);
  const staging = await openStaging(folders);
  try {
    const { answers, ...parts } = await openParts(folders.raw, options.heapMegabytes);
    const corrections = await readCorrections(folders.raw);
    return await publishAnswers(
      { ...parts, answers: () => answers },
      { ...options, base, staging, corrections },
    );
  } catch (error) {
    await staging.abandon();
    throw staging.explained(error);
  }
}
