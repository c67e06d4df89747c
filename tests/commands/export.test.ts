import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formats } from "../../pipeline/shapes/index.ts";
import { onrecord } from "../build/runProgram.ts";
import { newsroom } from "../shapes/publishedFolder.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

test("writes the rows, and says so on stderr", async () => {
  const cwd = await temporaryFolder();
  expect(
    await onrecord(["export", "--out", newsroom, "--format", "sqlite", "--to", "x/rows.db"], { cwd }),
  ).toEqual({
    code: 0,
    signal: null,
    stdout: "",
    stderr:
      "x/rows.db is written\nsee it with its columns explained: datasette rows.db --metadata rows.metadata.json\n",
  });
  expect((await readdir(join(cwd, "x"))).sort()).toEqual(["rows.db", "rows.metadata.json"]);
});

test("--help names every format", async () => {
  const { code, stdout } = await onrecord(["export", "--help"]);
  expect(code).toBe(0);
  for (const [name, { purpose }] of formats)
    expect(stdout).toMatch(new RegExp(`^  ${name} +${purpose}$`, "m"));
});

test.each([
  [[], 2, "required option '--out <folder>' not specified"],
  [["--out", newsroom, "--to", "a.db"], 2, "required option '--format <format>' not specified"],
  [
    ["--out", newsroom, "--format", "word", "--to", "a.doc"],
    2,
    "'word' is invalid. Allowed choices are sqlite,",
  ],
  [
    ["--out", newsroom, "--format", "excel", "--to", "a.xls"],
    2,
    "--to a.xls: the name of the file must end in .xlsx",
  ],
  [["--out", "nowhere", "--format", "excel", "--to", "a.xlsx"], 1, "nowhere: is no folder of datasets"],
])("%j ends with %i", async (flags, wanted, message) => {
  const { code, stdout, stderr } = await onrecord(["export", ...flags], { cwd: await temporaryFolder() });
  expect({ code, stdout }).toEqual({ code: wanted, stdout: "" });
  expect(stderr).toContain(message);
});
