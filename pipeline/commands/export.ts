import { Option, type Command } from "commander";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { exportRows, formats, type Format } from "../shapes/index.ts";

interface ExportFlags {
  readonly out: string;
  readonly format: Format;
  readonly to: string;
}

/** `onrecord export`: the rows of a build in another form. */
export function exportCommand(command: Command): Command {
  const names = [...formats.keys()];
  const purposes = [...formats].map(([name, { purpose }]) => `  ${name.padEnd(16)}${purpose}`).join("\n");
  return command
    .requiredOption("--out <folder>", "folder that a build has published")
    .addOption(new Option("--format <format>", "form to write").choices(names).makeOptionMandatory())
    .requiredOption("--to <path>", "file or folder to write; an earlier export there is replaced")
    .addHelpText("after", `\nFormats:\n${purposes}`)
    .action(runExport);
}

async function runExport(flags: ExportFlags): Promise<void> {
  const notes = await exportRows(flags);
  const lines = [`${flags.to} is written`, ...notes];
  process.stderr.write(lines.map((line) => `${escapeUnprintable(line)}\n`).join(""));
}
