import { Option, type Command } from "commander";
import { diff } from "../diff/index.ts";
import { changeLines } from "../diff/lines.ts";
import { writePage } from "../diff/page.ts";
import { textOf } from "../diff/text.ts";
import { openPublished } from "../lib/published.ts";
import { writeOut } from "../standardOutput.ts";

interface DiffFlags {
  readonly json?: boolean;
  readonly html?: string;
}

/** `onrecord diff`: which rows of two builds differ. */
export function diffCommand(command: Command): Command {
  return command
    .argument("<old>", "folder of datasets that a build wrote")
    .argument("<new>", "another one")
    .addOption(
      new Option("--json", "every change as a JSON line: dataset, id, change, columns").conflicts("html"),
    )
    .option("--html <file>", "write a page for the browser instead")
    .action(runDiff);
}

async function runDiff(oldFolder: string, newFolder: string, { json, html }: DiffFlags): Promise<void> {
  const builds = { old: await openPublished(oldFolder), new: await openPublished(newFolder) };
  if (html !== undefined) await writePage(builds, html);
  else await writeOut(json === true ? changeLines(diff(builds)) : textOf(builds));
}
