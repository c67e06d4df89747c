import { expect, test } from "vitest";
import { InputError, isCode, UsageError } from "../../pipeline/lib/errors.ts";

test.each([
  [new UsageError("no such option --foo; see --help"), "UsageError", 2],
  [new InputError("raw: there is no such folder; make it"), "InputError", 1],
])("%s carries its exit code", (error, name, exitCode) => {
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name, exitCode });
});

test.each([
  [Object.assign(new Error("gone"), { code: "ENOENT" }), true],
  [Object.assign(new Error("no"), { code: "EPERM" }), false],
  [new Error("ENOENT"), false],
  [{ code: "ENOENT" }, false],
])("isCode of %o", (error, expected) => {
  expect(isCode(error, "ENOENT")).toBe(expected);
});
