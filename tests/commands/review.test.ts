import { expect, test } from "vitest";
import { onrecord } from "../build/runProgram.ts";

test.each([
  [["review"], "required option '--by <name>'"],
  [["review", "--by", " "], "--by: is empty"],
  [["review", "--by", "me", "--below", "2"], "--below 2: is not a number above 0, up to 1"],
  [["review", "--by", "me", "--limit", "0"], "--limit 0: is not a positive whole number"],
  [["review", "--by", "me", "--dataset", "entities"], "Allowed choices are quotes, claims, figures"],
  [["review", "--by", "me"], "review asks at a terminal, and there is none"],
])("%j is refused", { timeout: 60_000 }, async (command, message) => {
  const ended = await onrecord(command);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toContain(message);
});
