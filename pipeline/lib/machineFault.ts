import { InputError } from "./errors.ts";
import { escapeUnprintable } from "./formatMessage.ts";

const advice: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "make room on the disk"],
  ["EDQUOT", "make room within your quota"],
  ["EACCES", "check who may write there"],
  ["EPERM", "check who may write there"],
  ["EROFS", "the disk may only be read: give a place on another one"],
  ["EMFILE", "close other programs or raise the limit of open files"],
  ["ENFILE", "close other programs or raise the limit of open files"],
  ["ENAMETOOLONG", "give a place with a shorter path"],
]);

/**
 * A failed system call on a file, as an InputError that names the file and says what to do; any other error as it is. `shownPath` gives the
 * path as the user knows it.
 */
export function machineFault(error: unknown, shownPath: (path: string) => string): unknown {
  if (!(error instanceof Error) || !("code" in error && "syscall" in error && "path" in error)) return error;
  if (typeof error.path !== "string" || typeof error.code !== "string") return error;
  const path = escapeUnprintable(shownPath(error.path));
  const what = advice.get(error.code) ?? "check the disk";
  return new InputError(`${path}: cannot be written (${reasonOf(error.message)}); ${what} and build again`);
}

/** `ENOSPC: no space left on device` of `ENOSPC: no space left on device, write '/a'`. */
function reasonOf(message: string): string {
  return message.replace(/, [a-z]+(?: '.*)?$/s, "");
}
