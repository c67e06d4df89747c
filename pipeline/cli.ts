#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { keepHeapSmall } from "./lib/engine.ts";
import { escapeLines } from "./lib/formatMessage.ts";
import { programVersion } from "./lib/programVersion.ts";
import { exitCodeOf, shownError } from "./lib/shownError.ts";

const exitCodes = `
Exit codes:
  0  done
  1  not done because of the data or the machine, or any warning under --strict
  2  wrong usage
  3  our fault: please report it
`;

/** What each command does, and where it stands: only the one that is asked for is loaded, and what it runs only when it runs, so that help comes at once. */
const commands: Readonly<Record<string, Subcommand>> = {
  build: {
    description: "build the datasets of OUT from the texts of RAW",
    load: async () => (await import("./commands/build.ts")).buildCommand,
  },
  watch: {
    description: "build OUT, and again whenever a text in RAW changes; Ctrl-C ends it",
    load: async () => (await import("./commands/watch.ts")).watchCommand,
  },
  explain: {
    description: "show a row in its sentence, and the rules, scores and corrections that made it",
    load: async () => (await import("./commands/explain.ts")).explainCommand,
  },
  review: {
    description: "walk the least certain rows, and write what you say of them to RAW/corrections.jsonl",
    load: async () => (await import("./commands/review.ts")).reviewCommand,
  },
  diff: {
    description: "show which rows of two builds differ, and in which columns",
    load: async () => (await import("./commands/diff.ts")).diffCommand,
  },
  print: {
    description: "print rows of a dataset, for a pipe or a dashboard",
    load: async () => (await import("./commands/print.ts")).printCommand,
  },
  export: {
    description: "write the rows of a build in another form",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  list: {
    description: "write into PARTS what a cluster has to read of RAW; see scale/spark/README.md",
    load: async () => (await import("./commands/list.ts")).listCommand,
  },
  merge: {
    description: "build the datasets of OUT from the answers of a cluster",
    load: async () => (await import("./commands/merge.ts")).mergeCommand,
  },
};

interface Subcommand {
  readonly description: string;
  /** Gives what fills in the options of a command. */
  readonly load: () => Promise<(command: Command) => Command>;
}

async function program(asked: string | undefined): Promise<Command> {
  const all = new Command("onrecord")
    .description("Reads news text and writes checked datasets of claims, figures and quotes.")
    .version(programVersion)
    .addHelpText("afterAll", exitCodes)
    .configureOutput({ writeErr: (text) => process.stderr.write(escapeLines(text)) })
    .exitOverride();
  for (const [name, { description, load }] of Object.entries(commands)) {
    const command = new Command(name).description(description).copyInheritedSettings(all);
    all.addCommand(name === asked ? (await load())(command) : command);
  }
  return all;
}

keepHeapSmall();
try {
  const [first, second] = process.argv.slice(2);
  await (await program(first === "help" ? second : first)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = exitCodeOf(error);
    const plea = process.exitCode === 3 ? "This is our fault: please report it with the lines above.\n" : "";
    process.stderr.write(`onrecord: ${shownError(error)}\n${plea}`);
  }
}
