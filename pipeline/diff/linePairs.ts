import { openCursor } from "../lib/batchCursor.ts";
import type { Published } from "../lib/published.ts";
import { outOfOrder, rowLines } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import type { LinePair } from "./documentChanges.ts";

/** Two builds to compare. */
export interface Builds {
  readonly old: Published;
  readonly new: Published;
}

/** Goes once through one dataset of two builds. */
export interface LinePairs {
  /** The next lines of both that are wanted. */
  takeWhile(isWanted: (line: string) => boolean): Promise<LinePair>;
  /** Throws an InputError if a build has lines that nobody wanted. */
  refuseRest(): Promise<void>;
  close(): Promise<void>;
}

export function openPairs(builds: Builds, dataset: DatasetName): LinePairs {
  const [old, now] = [openCursor(rowLines(builds.old, dataset)), openCursor(rowLines(builds.new, dataset))];
  return {
    takeWhile: async (isWanted) => ({
      before: await old.takeWhile(isWanted),
      after: await now.takeWhile(isWanted),
    }),
    async refuseRest() {
      if ((await old.peek()) !== undefined) throw outOfOrder(builds.old, dataset);
      if ((await now.peek()) !== undefined) throw outOfOrder(builds.new, dataset);
    },
    async close() {
      await old.close();
      await now.close();
    },
  };
}
