import { Option, type Command } from "commander";

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
  const { diff } = await import("../diff/index.ts");
  const { changeLines } = await import("../diff/lines.ts");
  const { writePage } = await import("../diff/page.ts");
  const { textOf } = await import("../diff/text.ts");
  const { openPublished } = await import("../lib/published.ts");
  const { writeOut } = await import("../standardOutput.ts");
  const builds = { old: await openPublished(oldFolder), new: await openPublished(newFolder) };
  if (html !== undefined) await writePage(builds, html);
  else await writeOut(json === true ? changeLines(diff(builds)) : textOf(builds));
}
