import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { InputError, UsageError } from "../../pipeline/lib/errors.ts";
import { exitCodeOf, shownError } from "../../pipeline/lib/shownError.ts";

test("errors of people and machines are told in their words", () => {
  expect([new InputError("a.txt: is empty"), new UsageError("--to: is missing")].map(exitCodeOf)).toEqual([
    1, 2,
  ]);
  expect(shownError(new InputError("line 1\nline 2"))).toBe("line 1\nline 2");
});

test("a name that the system gives back cannot steer the terminal", async () => {
  const failed: unknown = await readFile("/gone/\u001b[2Ja\u202e").catch((error: unknown) => error);
  expect(exitCodeOf(failed)).toBe(1);
  expect(shownError(failed)).toContain("/gone/\\u{1b}[2Ja\\u{202e}");
});

test("our own faults come with their stack", () => {
  const ours = new TypeError("\u001b[2J");
  expect(exitCodeOf(ours)).toBe(3);
  expect(shownError(ours)).toMatch(/^TypeError: \\u\{1b\}\[2J\n {4}at /);
  expect([exitCodeOf("thrown"), shownError("thrown")]).toEqual([3, "thrown"]);
});
