#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { buildCommand } from "./commands/build.ts";
import { diffCommand } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { printCommand } from "./commands/print.ts";
import { reviewCommand } from "./commands/review.ts";
import { watchCommand } from "./commands/watch.ts";
import { InputError, UsageError } from "./lib/errors.ts";
import { programVersion } from "./lib/programVersion.ts";

const exitCodes = `
Exit codes:
  0  done
  1  not done because of the data or the machine, or any warning under --strict
  2  wrong usage
  3  our fault: please report it
`;

function program(): Command {
  const command = new Command("onrecord")
    .description("Reads news text and writes checked datasets of claims, figures and quotes.")
    .version(programVersion)
    .addHelpText("afterAll", exitCodes)
    .exitOverride();
  const commands = [
    buildCommand(),
    watchCommand(),
    explainCommand(),
    reviewCommand(),
    diffCommand(),
    printCommand(),
    exportCommand(),
  ];
  for (const own of commands) command.addCommand(own.copyInheritedSettings(command));
  return command;
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
