import { Argument, Option, type Command } from "commander";
import type { DatasetName } from "../lib/rows.ts";
import { datasetNames } from "../lib/schemas.ts";
import { formats, print, type Format } from "../print/index.ts";
import { writeOut } from "../standardOutput.ts";

interface PrintFlags {
  readonly out: string;
  readonly format: Format;
  readonly where: readonly string[];
  readonly columns: readonly string[];
}

/** `onrecord print`: rows of a dataset on stdout. */
export function printCommand(command: Command): Command {
  return command
    .addArgument(new Argument("<dataset>", "which one").choices(datasetNames))
    .option("--out <folder>", "folder of the datasets", "out")
    .addOption(new Option("--format <format>", "how").choices(formats).default("csv"))
    .option(
      "--where <condition>",
      "only rows for which it holds: stance=deny, value_number>1000, claimant~Holm (contains), target= (is empty); also != >= < <= !~; given several times, all must hold",
      (condition: string, others: readonly string[]) => [...others, condition],
      [],
    )
    .option("--columns <names>", "only these columns, in this order: claimant,stance,text", split, [])
    .action((dataset: DatasetName, flags: PrintFlags) => runPrint(dataset, flags));
}

function split(names: string): readonly string[] {
  return names.split(",").map((name) => name.trim());
}

async function runPrint(dataset: DatasetName, flags: PrintFlags): Promise<void> {
  await writeOut(await print({ dataset, ...flags }));
}
