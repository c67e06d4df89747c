/** The options of the command line that say what is built from what; several commands have them. */
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import type { BuildOptions } from "./build.ts";
import { defaultCacheBytes, defaultMaximumBytes } from "./defaults.ts";
import { baseUrl } from "./lib/baseUrl.ts";
import { UsageError } from "./lib/errors.ts";
import { progressOn } from "./progress.ts";
import { defaultLimits } from "./workers/limits.ts";

export interface BuildFlags {
  readonly raw: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly maxBytes?: number;
  readonly jobs?: number;
  readonly seconds?: number;
  readonly heapMegabytes?: number;
  readonly cache: boolean;
  readonly cacheMegabytes?: number;
  readonly baseUrl?: string;
}

type Option = [string, string, (value: string) => number];

/** Options that several commands have. */
export const sharedOptions = {
  raw: ["--raw <folder>", "folder of .txt and .md files, with metadata.csv if there is one"],
  out: ["--out <folder>", "folder of the datasets; a new or empty one, or one that onrecord wrote"],
  strict: ["--strict", "publish nothing if there is any warning"],
  maxBytes: wholeNumber("--max-bytes", `quarantine larger files (default: ${defaultMaximumBytes})`),
  seconds: wholeNumber(
    "--seconds",
    `quarantine a document that takes longer; larger ones have a second more for each kB (default: ${defaultLimits.seconds})`,
  ),
  heapMegabytes: wholeNumber(
    "--heap-megabytes",
    `quarantine a document that takes more memory (default: ${defaultLimits.heapMegabytes})`,
  ),
  baseUrl: [
    "--base-url <url>",
    "address of the folder that OUT will be published at, for the column link",
    baseUrl,
  ],
} satisfies Readonly<Record<string, [string, string] | Option | [string, string, (value: string) => string]>>;

export function withBuildFlags(command: Command): Command {
  return command
    .requiredOption(...sharedOptions.raw)
    .requiredOption(...sharedOptions.out)
    .option(...sharedOptions.strict)
    .option(...sharedOptions.maxBytes)
    .option(...wholeNumber("--jobs", "read in so many processes (default: one for each core)"))
    .option(...sharedOptions.seconds)
    .option(...sharedOptions.heapMegabytes)
    .option("--no-cache", "read every document again, and keep nothing for the next build")
    .option(
      ...wholeNumber(
        "--cache-megabytes",
        `keep no more of earlier builds in .cache/ beside the output (default: ${defaultCacheBytes / megabyte})`,
      ),
    )
    .option(...sharedOptions.baseUrl);
}

const megabyte = 1_000_000;

/** An option that takes a positive whole number. */
export function wholeNumber(name: string, description: string): Option {
  const parse = (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number > 0) return number;
    throw new UsageError(`${name} ${value}: is not a positive whole number`);
  };
  return [`${name} <number>`, description, parse];
}

/** What the options ask for; progress and messages go to stderr, what is kept from build to build to `.cache/` beside `out`. */
export function buildOptions(flags: BuildFlags): BuildOptions {
  const {
    raw,
    out,
    strict = false,
    maxBytes,
    jobs = availableParallelism(),
    cacheMegabytes,
    baseUrl: base,
  } = flags;
  const cache = cacheBeside(out);
  return {
    raw,
    out,
    strict,
    jobs,
    limits: {
      seconds: flags.seconds ?? defaultLimits.seconds,
      heapMegabytes: flags.heapMegabytes ?? defaultLimits.heapMegabytes,
    },
    generatedAt: buildTime(),
    changes: join(cache, "changes.jsonl"),
    reporter: progressOn(process.stderr, raw),
    ...(maxBytes === undefined ? {} : { maximumBytes: maxBytes }),
    ...(flags.cache ? { cache } : {}),
    ...(cacheMegabytes === undefined ? {} : { cacheBytes: cacheMegabytes * megabyte }),
    ...(base === undefined ? {} : { baseUrl: base }),
  };
}

/** Where a build of `out` leaves what it keeps for the next one, and what has changed since the last. */
export function cacheBeside(out: string): string {
  return join(dirname(resolve(out)), ".cache");
}

/** The time of the build by SOURCE_DATE_EPOCH (reproducible-builds.org), as RFC 3339. */
export function buildTime(): string | null {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  if (epoch === "") return null;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().replace(".000Z", "Z");
  throw new UsageError(
    `SOURCE_DATE_EPOCH=${epoch}: is not a number of seconds since 1970; correct or unset it`,
  );
}
