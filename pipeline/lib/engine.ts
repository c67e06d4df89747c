/** How V8 runs this program. A version of it that does not know a flag says so on stderr, and runs all the same. */
import { setFlagsFromString } from "node:v8";

/** Garbage gathers to no more than a fifth of what is in use: a build of many documents needs no more memory than one of few. */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
}

/**
 * For a process that has one core among others that are busy: what V8 compiles on a second thread takes the time of another process, so
 * a function has to run for 15 times as long as usual before it is worth it.
 */
export function leaveOtherCores(): void {
  setFlagsFromString("--interrupt-budget=1000000");
}
