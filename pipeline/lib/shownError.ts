import { InputError, UsageError } from "./errors.ts";
import { escapeLines } from "./formatMessage.ts";

/** The exit code that an error ends the program with: 1 for the data or the machine, 2 for wrong usage, 3 for our fault. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof InputError) return error.exitCode;
  return isMachineFault(error) ? 1 : 3;
}

/** A full disk, a folder without rights: the system names the call that failed. */
function isMachineFault(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && "code" in error;
}

/** What an error says to people, with its stack if it is our fault; names of files in it cannot steer the terminal. */
export function shownError(error: unknown): string {
  if (!(error instanceof Error)) return escapeLines(String(error));
  return escapeLines(exitCodeOf(error) === 3 ? (error.stack ?? error.message) : error.message);
}
