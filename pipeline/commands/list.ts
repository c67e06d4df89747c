import type { Command } from "commander";
import { sharedOptions } from "../buildFlags.ts";
import { defaultMaximumBytes } from "../defaults.ts";
import { defaultLimits } from "../workers/limits.ts";

interface ListFlags {
  readonly raw: string;
  readonly parts: string;
  readonly out?: string;
  readonly files?: string;
  readonly address?: string;
  readonly maxBytes?: number;
  readonly seconds?: number;
}

/** `onrecord list`: what a cluster has to read of RAW. */
export function listCommand(command: Command): Command {
  return command
    .requiredOption(...sharedOptions.raw)
    .requiredOption("--parts <folder>", "folder that the listing is written into")
    .option("--out <folder>", "refuse now what a build into this folder would be refused for")
    .option(
      "--files <file>",
      "the files of a folder that this machine does not see, a JSON line each: path, bytes",
    )
    .option(
      "--address <url>",
      "where that folder lies; RAW then holds its metadata.csv and corrections.jsonl",
    )
    .option(...sharedOptions.maxBytes)
    .option(...sharedOptions.seconds)
    .action(runList);
}

async function runList({ raw, parts, out, files, address, maxBytes, seconds }: ListFlags): Promise<void> {
  const { writeListing } = await import("../parts/index.ts");
  const { checkFolders } = await import("../stages/publish/index.ts");
  if (out !== undefined) {
    await checkFolders(raw, out);
    await checkFolders(parts, out);
  }
  const documents = await writeListing(raw, parts, {
    maximumBytes: maxBytes ?? defaultMaximumBytes,
    seconds: seconds ?? defaultLimits.seconds,
    ...(files === undefined || address === undefined ? {} : { distant: { files, address } }),
  });
  process.stderr.write(`${documents} documents in ${raw}\n`);
}
