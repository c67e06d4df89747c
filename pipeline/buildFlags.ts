/** The options of the command line that say what is built from what; several commands have them. */
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { defaultMaximumBytes, type BuildOptions } from "./build.ts";
import { UsageError } from "./lib/errors.ts";
import { progressOn } from "./progress.ts";

export interface BuildFlags {
  readonly raw: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly maxBytes?: number;
}

export function withBuildFlags(command: Command): Command {
  return command
    .requiredOption("--raw <folder>", "folder of .txt and .md files, with metadata.csv if there is one")
    .requiredOption(
      "--out <folder>",
      "folder of the datasets; a new or empty one, or one that onrecord wrote",
    )
    .option("--strict", "publish nothing if there is any warning")
    .option(
      "--max-bytes <number>",
      `quarantine larger files (default: ${defaultMaximumBytes})`,
      positiveInteger,
    );
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--max-bytes ${value}: is not a positive whole number`);
}

/** What the options ask for; progress and messages go to stderr, the changes since the last build to `.cache/` beside `out`. */
export function buildOptions({ raw, out, strict = false, maxBytes }: BuildFlags): BuildOptions {
  return {
    raw,
    out,
    strict,
    generatedAt: buildTime(),
    changes: join(dirname(resolve(out)), ".cache", "changes.jsonl"),
    reporter: progressOn(process.stderr, raw),
    ...(maxBytes === undefined ? {} : { maximumBytes: maxBytes }),
  };
}

/** The time of the build by SOURCE_DATE_EPOCH (reproducible-builds.org), as RFC 3339. */
function buildTime(): string | null {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  if (epoch === "") return null;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().replace(".000Z", "Z");
  throw new UsageError(
    `SOURCE_DATE_EPOCH=${epoch}: is not a number of seconds since 1970; correct or unset it`,
  );
}
