import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { programVersion } from "../../pipeline/lib/programVersion.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle, schoolArticle } from "./articles.ts";
import { filesOf, messagesOf } from "./outputs.ts";
import { onrecord, type ProgramOptions } from "./runProgram.ts";

const progressLine = /^\d+\/\d+ documents\n/gm;

/** Runs `onrecord build` on the folder `raw` within a folder; leaves out what a slow machine says of its progress. */
async function buildIn(folder: string, flags: readonly string[] = [], options: ProgramOptions = {}) {
  const ended = await onrecord(["build", "--raw", "raw", "--out", "out", ...flags], {
    cwd: folder,
    ...options,
  });
  return { ...ended, stderr: ended.stderr.replaceAll(progressLine, "") };
}

describe("0, published", () => {
  test("says on stderr what there is, in one line, and nothing on stdout", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const { code, stdout, stderr } = await buildIn(folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(
      /^1 documents, \d+ quotes \(\d+ direct, \d+ mixed, \d+ indirect\), \d+ claims, .*; 0 warnings, 0 quarantined; first build; \d+\.\d s\n$/,
    );
  });

  test("shows warnings as they come, and what has changed since the last build", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    await build({ raw: join(folder, "raw"), out: join(folder, "out") });
    await writeFile(join(folder, "raw/\u001b[31mred\nname.html"), "<p>");
    const { code, stderr } = await buildIn(folder);
    expect(code).toBe(0);
    expect(stderr.split("\n")).toEqual([
      "raw/\\u{1b}[31mred\\nname.html  unsupported-format  the file is neither .txt nor .md (.html); save its text as UTF-8 in a .txt file",
      expect.stringContaining("0 warnings, 1 quarantined; since the last build +1 documents; "),
      "",
    ]);
  });

  test("SOURCE_DATE_EPOCH is the time of the build, and changes nothing else", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    await build({ raw: join(folder, "raw"), out: join(folder, "plain") });
    await buildIn(folder, [], { environment: { SOURCE_DATE_EPOCH: "1723809600", TZ: "Asia/Tokyo" } });
    const { "build.json": plain = "", ...others } = filesOf(join(folder, "plain"));
    const { "build.json": dated, ...otherFiles } = filesOf(join(folder, "out"));
    expect(otherFiles).toEqual(others);
    expect(dated).toBe(plain.replace('"generated_at": null', '"generated_at": "2024-08-16T12:00:00Z"'));
  });

  test("--max-bytes quarantines larger files", async () => {
    const folder = await temporaryFolder({
      "raw/a.txt": ferryArticle,
      "raw/b.txt": ferryArticle + ferryArticle,
    });
    const { code } = await buildIn(folder, ["--max-bytes", String(Buffer.byteLength(ferryArticle))]);
    expect(code).toBe(0);
    expect(messagesOf(join(folder, "out")).map(({ path, rule }) => [path, rule])).toEqual([
      ["b.txt", "too-large"],
    ]);
  });

  test.each([[["--help"]], [["build", "--help"]], [["help", "build"]]])(
    "%j explains itself on stdout",
    async (flags) => {
      const { code, stdout, stderr } = await onrecord(flags);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("Usage: onrecord");
    },
  );

  test("--version is that of the package", async () => {
    expect(await onrecord(["--version"])).toMatchObject({ code: 0, stdout: `${programVersion}\n` });
  });
});

describe("1, not published", () => {
  test("an input that is not there", async () => {
    const folder = await temporaryFolder();
    const { code, stderr } = await buildIn(folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^onrecord: .*raw: there is no such folder; make it and put the texts there, or name another one\n$/,
    );
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test.each([
    ["a quarantined document", { "raw/b.txt": "" }],
    ["a warning", { "raw/metadata.csv": "path\nb.txt\n" }],
  ])("%s under --strict", async (_, files) => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    await build({ raw: join(folder, "raw"), out: join(folder, "out") });
    const before = filesOf(join(folder, "out"));
    for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
    const { code, stderr } = await buildIn(folder, ["--strict"]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      "nothing was published: 1 warnings under --strict; mend them or build without --strict\n",
    );
    expect(filesOf(join(folder, "out"))).toEqual(before);
  });

  test("--strict publishes if there is nothing to warn of", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    expect(await buildIn(folder, ["--strict"])).toMatchObject({ code: 0 });
  });

  test("a full disk", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const { code, stderr } = await buildIn(folder, [], { before: "faults/fullDisk.ts" });
    expect(code).toBe(1);
    expect(stderr).toBe("onrecord: ENOSPC: no space left on device, rename\n");
  });
});

describe("2, wrong usage", () => {
  test.each([
    [[], "Usage: onrecord"],
    [["bild"], "unknown command 'bild'"],
    [["build"], "required option '--raw <folder>' not specified"],
    [["build", "--raw", "raw", "--out", "out", "--fast"], "unknown option '--fast'"],
    [["build", "--raw", "raw", "--out", "out", "more"], "too many arguments"],
    [
      ["build", "--raw", "raw", "--out", "out", "--max-bytes", "20MB"],
      "--max-bytes 20MB: is not a positive whole number",
    ],
  ])("%j", async (flags, message) => {
    const { code, stdout, stderr } = await onrecord(flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("a SOURCE_DATE_EPOCH that is no number", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const { code, stderr } = await buildIn(folder, [], { environment: { SOURCE_DATE_EPOCH: "today" } });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "onrecord: SOURCE_DATE_EPOCH=today: is not a number of seconds since 1970; correct or unset it\n",
    );
  });
});

test("3, our fault: says so with the place in the program, and leaves the output as it was", async () => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  await build({ raw: join(folder, "raw"), out: join(folder, "out") });
  const before = filesOf(join(folder, "out"));
  await writeFile(join(folder, "raw/b.txt"), schoolArticle);
  const { code, stderr } = await buildIn(folder, [], { before: "faults/ours.ts" });
  expect(code).toBe(3);
  expect(stderr).toMatch(
    /^onrecord: TypeError: cannot read properties of undefined\n {4}at [^]*This is our fault: please report it with the lines above\.\n$/,
  );
  expect(filesOf(join(folder, "out"))).toEqual(before);
});
