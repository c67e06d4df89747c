import type { Command } from "commander";

interface ExplainFlags {
  readonly raw: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `onrecord explain`: why a row is there. */
export function explainCommand(command: Command): Command {
  return command
    .argument("<id>", "of a quote, claim, figure, sentence or other row, as in its first column")
    .option("--raw <folder>", "folder of the texts", "raw")
    .option("--out <folder>", "folder of the datasets", "out")
    .option("--json", "as one JSON object")
    .action(runExplain);
}

async function runExplain(id: string, { raw, out, json }: ExplainFlags): Promise<void> {
  const { explain } = await import("../explain/index.ts");
  const { textOf } = await import("../explain/text.ts");
  const { sharedReader } = await import("../stages/annotate/reading/index.ts");
  const { writeOut } = await import("../standardOutput.ts");
  const explanation = await explain({ id, raw, out, reader: sharedReader });
  const text = json === true ? `${JSON.stringify(explanation, null, 2)}\n` : textOf(explanation);
  await writeOut([text]);
}
