import { expect, test } from "vitest";
import { isRunning } from "../../pipeline/lib/isRunning.ts";

test.each([
  [process.pid, true],
  [process.ppid, true],
  // Above the largest id that Linux and macOS give.
  [4_194_999, false],
  [0, false],
  [-1, false],
  [Number.NaN, false],
])("process %d: %s", (id, running) => {
  expect(isRunning(id)).toBe(running);
});
