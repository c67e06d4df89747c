import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../pipeline/build.ts";
import { filesOf } from "./build/outputs.ts";
import { goldenCases } from "./golden/cases.ts";
import { recordedReader } from "./golden/recordedReader.ts";
import { temporaryFolder } from "./stages/read/temporaryFolder.ts";

const ofTheProgram = /"(?:program_version|model_digest)": ".*"/g;

/** All files of an output, without what changes with every change of the program. */
function comparable(out: string): Readonly<Record<string, string>> {
  const { "build.json": info = "", ...files } = filesOf(out);
  return { ...files, "build.json": info.replace(ofTheProgram, "") };
}

/** The lines that only one of two outputs has: what a reader of a failure wants to see first. */
function changedLines(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const missing = (from: typeof before, to: typeof before, sign: string): readonly string[] =>
    Object.entries(from).flatMap(([path, text]) => {
      const others = new Set(to[path]?.split("\n"));
      const lines = text.split("\n").filter((line) => !others.has(line));
      return lines.map((line) => `${path} ${sign} ${line}`);
    });
  return [...missing(before, after, "-"), ...missing(after, before, "+")];
}

test.each(goldenCases())("golden case $name is built as before", async ({ raw, readings, out }) => {
  const built = join(await temporaryFolder(), "out");
  await build({ raw, out: built, reader: recordedReader(readings) });
  const [before, after] = [comparable(out), comparable(built)];
  expect(changedLines(before, after)).toEqual([]);
  expect(after).toEqual(before);
});
