import { join } from "node:path";
import type { Command } from "commander";
import { buildTime, cacheBeside, sharedOptions } from "../buildFlags.ts";
import { progressOn } from "../progress.ts";
import { defaultLimits } from "../workers/limits.ts";

interface MergeFlags {
  readonly parts: string;
  readonly raw: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly heapMegabytes?: number;
  readonly baseUrl?: string;
}

/** `onrecord merge`: the datasets of OUT from what a cluster answered. */
export function mergeCommand(command: Command): Command {
  return command
    .requiredOption("--parts <folder>", "folder of the listing and of the answers to it")
    .requiredOption(...sharedOptions.out)
    .option("--raw <folder>", "how messages name the folder of the texts", "raw")
    .option(...sharedOptions.strict)
    .option(...sharedOptions.heapMegabytes)
    .option(...sharedOptions.baseUrl)
    .action(runMerge);
}

async function runMerge({
  parts,
  raw,
  out,
  strict = false,
  heapMegabytes,
  baseUrl,
}: MergeFlags): Promise<void> {
  const started = performance.now();
  const { merge } = await import("../merge.ts");
  const { shownSummary } = await import("../shownSummary.ts");
  const summary = await merge({
    parts,
    out,
    strict,
    heapMegabytes: heapMegabytes ?? defaultLimits.heapMegabytes,
    generatedAt: buildTime(),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    changes: join(cacheBeside(out), "changes.jsonl"),
    reporter: progressOn(process.stderr, raw),
  });
  process.stderr.write(`${shownSummary(summary, (performance.now() - started) / 1000)}\n`);
}
