import { isCode } from "./errors.ts";

/** Tells whether there is a process with this id; one of another user counts. */
export function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return isCode(error, "EPERM");
  }
}
