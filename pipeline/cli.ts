#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { build, defaultMaximumBytes, type BuildOptions } from "./build.ts";
import { InputError, UsageError } from "./lib/errors.ts";
import { programVersion } from "./lib/programVersion.ts";
import { progressOn } from "./progress.ts";
import { shownSummary } from "./shownSummary.ts";

const exitCodes = `
Exit codes:
  0  published
  1  not published because of the data or the machine, or any warning under --strict
  2  wrong usage
  3  our fault: please report it
`;

interface BuildFlags {
  readonly raw: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly maxBytes?: number;
}

function program(): Command {
  const command = new Command("onrecord")
    .description("Reads news text and writes checked datasets of claims, figures and quotes.")
    .version(programVersion)
    .exitOverride();
  command
    .command("build")
    .description("build the datasets of OUT from the texts of RAW")
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
    )
    .addHelpText("after", exitCodes)
    .action(runBuild);
  return command;
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--max-bytes ${value}: is not a positive whole number`);
}

async function runBuild({ raw, out, strict = false, maxBytes }: BuildFlags): Promise<void> {
  const started = performance.now();
  const reporter = progressOn(process.stderr, raw);
  const limits = maxBytes === undefined ? {} : { maximumBytes: maxBytes };
  const options: BuildOptions = { raw, out, strict, generatedAt: buildTime(), reporter, ...limits };
  const summary = await build(options);
  process.stderr.write(`${shownSummary(summary, (performance.now() - started) / 1000)}\n`);
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

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof InputError) return error.exitCode;
  return isMachineFault(error) ? 1 : 3;
}

/** A full disk, a folder without rights: the system names the call that failed. */
function isMachineFault(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && "code" in error;
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (!(error instanceof CommanderError)) {
    const isOurs = process.exitCode === 3;
    const said = error instanceof Error ? (isOurs ? error.stack : error.message) : String(error);
    process.stderr.write(
      `onrecord: ${said ?? "failed"}\n${isOurs ? "This is our fault: please report it with the lines above.\n" : ""}`,
    );
  }
}
