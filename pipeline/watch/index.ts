import { build, type BuildOptions } from "../build.ts";
import type { ChangeCounts } from "../diff/changeCounts.ts";
import { shownCounts } from "../diff/summary.ts";
import { UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { shownError } from "../lib/shownError.ts";
import { shownSummary } from "../shownSummary.ts";
import { watchFolder, type WatchTimes } from "./watchFolder.ts";

/**
 * Builds, and builds again after each change in `raw`, one build at a time, until the signal is given; says after each which rows have
 * changed. A build that fails leaves `out` as it was, says why, and the next change is waited for. Throws an InputError if `raw` cannot be
 * watched, and a UsageError that no change of a text can mend.
 */
export async function buildOnChange(
  options: () => BuildOptions,
  say: (text: string) => void,
  signal: AbortSignal,
  times?: WatchTimes,
): Promise<void> {
  const { raw } = options();
  const folder = await watchFolder(raw, signal, times);
  try {
    do {
      await buildOnce(options(), say);
      if (!signal.aborted) say(`watching ${escapeUnprintable(raw)}`);
    } while (await folder.changed());
  } finally {
    folder.close();
  }
}

async function buildOnce(options: BuildOptions, say: (text: string) => void): Promise<void> {
  const started = performance.now();
  try {
    const summary = await build(options);
    say(shownSummary(summary, (performance.now() - started) / 1000));
    const { changes } = summary;
    if (changes !== null && changes.size > 0) say(shownChanges(changes));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    say(`not built, ${escapeUnprintable(options.out)} is as it was: ${shownError(error)}`);
  }
}

/** “  claims: 2 added, 1 changed”, a line a dataset. */
function shownChanges(changes: ChangeCounts): string {
  return [...changes].map(([dataset, counts]) => `  ${dataset}: ${shownCounts(counts)}`).join("\n");
}
