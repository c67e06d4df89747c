import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../pipeline/build.ts";
import { filesOf } from "./build/outputs.ts";
import { goldenCases } from "./golden/cases.ts";
import { withoutProgram } from "./golden/withoutProgram.ts";
import { recordedReader } from "./golden/recordedReader.ts";
import { temporaryFolder } from "./stages/read/temporaryFolder.ts";

const ofTheProgram = /"(?:program_version|model_digest|build_id)": ".*"/g;
const ofThePage = /("path": "explorer.html",[^}]*"bytes": )\d+(,\s*"hash": ")[^"]*/;

/** All files of an output, without what changes with every change of the program. */
function comparable(out: string): Readonly<Record<string, string>> {
  const files = filesOf(out);
  const { "build.json": info = "", "datapackage.json": descriptor = "", "explorer.html": page = "" } = files;
  return {
    ...files,
    "build.json": info.replace(ofTheProgram, ""),
    "datapackage.json": descriptor.replace(ofThePage, "$1$2"),
    "explorer.html": withoutProgram(page),
  };
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
