import { createInterface } from "node:readline";
import { Option, type Command } from "commander";
import { UsageError } from "../lib/errors.ts";
import type { ReviewedDataset } from "../review/leastCertain.ts";
import type { Terminal } from "../review/session.ts";

interface ReviewFlags {
  readonly raw: string;
  readonly out: string;
  readonly by: string;
  readonly dataset?: ReviewedDataset;
  readonly below: number;
  readonly limit: number;
  readonly document?: string;
}

/** `onrecord review`: confirm, drop or correct the least certain rows. */
export function reviewCommand(command: Command): Command {
  return command
    .requiredOption("--by <name>", "who says so, for the reader of the corrections")
    .option("--raw <folder>", "folder of the texts and of corrections.jsonl", "raw")
    .option("--out <folder>", "folder of the datasets", "out")
    .addOption(
      new Option(
        "--dataset <name>",
        "rows of this one only (default: claims, with their quotes, and figures)",
      ).choices(["quotes", "claims", "figures"]),
    )
    .option("--below <confidence>", "only rows with a lower extraction_confidence", confidence, 1)
    .option("--limit <number>", "so many rows at most", positiveInteger, 20)
    .option("--document <path>", "rows of this document only, by its path in RAW")
    .action(runReview);
}

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && number > 0 && number <= 1) return number;
  throw new UsageError(`--below ${value}: is not a number above 0, up to 1`);
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--limit ${value}: is not a positive whole number`);
}

async function runReview({ dataset, document, ...flags }: ReviewFlags): Promise<void> {
  if (flags.by.trim() === "") throw new UsageError("--by: is empty; give the name to sign with");
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError(
      "review asks at a terminal, and there is none; in a script write the lines of corrections.jsonl instead",
    );
  }
  const { review } = await import("../review/index.ts");
  const { terminal, close } = openTerminal();
  try {
    await review({ ...flags, dataset: dataset ?? null, document: document ?? null, date: today(), terminal });
  } finally {
    close();
  }
}

/** What is typed ahead is kept; Ctrl-C and Ctrl-D end it. */
function openTerminal(): { readonly terminal: Terminal; readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typed: string[] = [];
  let isClosed = false;
  let answer: ((line: string | null) => void) | null = null;
  const give = (line: string | null): void => {
    if (answer === null && line !== null) typed.push(line);
    answer?.(line);
    answer = null;
  };
  lines.on("line", give);
  lines.on("close", () => {
    isClosed = true;
    give(null);
  });
  const ask = (prompt: string): Promise<string | null> => {
    const [line] = typed.splice(0, 1);
    if (line !== undefined) return Promise.resolve(line);
    if (isClosed) return Promise.resolve(null);
    lines.setPrompt(prompt);
    lines.prompt();
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const terminal = { ask, show: (text: string) => process.stdout.write(text) };
  return {
    terminal,
    close: () => {
      lines.close();
    },
  };
}

/** Of the person who says it, so by the clock here; it goes into a file of `raw/`, not into an output. */
function today(): string {
  const now = new Date();
  const twoDigits = (number: number): string => String(number).padStart(2, "0");
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join("-");
}
