import { expect, test } from "vitest";
import { InputError, UsageError } from "../../pipeline/lib/errors.ts";

test.each([
  [new UsageError("no such option --foo; see --help"), "UsageError", 2],
  [new InputError("raw: there is no such folder; make it"), "InputError", 1],
])("%s carries its exit code", (error, name, exitCode) => {
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name, exitCode });
});
