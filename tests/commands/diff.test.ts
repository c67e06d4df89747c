import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { ferryArticle, schoolArticle } from "../build/articles.ts";
import { onrecord } from "../build/runProgram.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const generousTimeout = 120_000;

/** A folder with the build `old`, and `out`, which was built from the same text with one more article and a word more. */
async function edited(): Promise<string> {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const options = {
    raw: join(folder, "raw"),
    out: join(folder, "out"),
    changes: join(folder, ".cache/changes.jsonl"),
  };
  await build(options);
  expect(existsSync(options.changes)).toBe(false);
  cpSync(options.out, join(folder, "old"), { recursive: true });
  writeFileSync(join(folder, "raw/a.txt"), ferryArticle.replace("Monday", "Tuesday"));
  writeFileSync(join(folder, "raw/b.txt"), schoolArticle);
  await build(options);
  return folder;
}

test(
  "a build with itself gives nothing; two give text, lines or a page",
  async () => {
    const folder = await edited();
    const diff = (...flags: readonly string[]) => onrecord(["diff", ...flags], { cwd: folder });
    expect(await diff("out", "out")).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const text = await diff("old", "out");
    expect(text).toMatchObject({ code: 0, stderr: "" });
    expect(text.stdout).toContain("    + b.txt: “Town opens a school”");
    expect(text.stdout).toContain("Monday");
    expect(text.stdout).not.toContain("explorer.html");
    const json = await diff("old", "out", "--json");
    expect(json.stdout).toBe(readFileSync(join(folder, ".cache/changes.jsonl"), "utf8"));
    expect(await diff("old", "out", "--html", "note.html")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(join(folder, "note.html"), "utf8")).toMatch(/^<!doctype html>/);
  },
  generousTimeout,
);

test(
  "a build writes beside its output what differs from the one before",
  async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
    const command = ["build", "--raw", "raw", "--out", "new/out"];
    const changes = join(folder, "new/.cache/changes.jsonl");
    expect(await onrecord(command, { cwd: folder })).toMatchObject({ code: 0 });
    expect(existsSync(changes)).toBe(false);
    expect(await onrecord(command, { cwd: folder })).toMatchObject({ code: 0 });
    expect(readFileSync(changes, "utf8")).toBe("");
  },
  generousTimeout,
);

test.each([
  [["diff", "raw"], 2, "missing required argument 'new'"],
  [["diff", "raw", "raw"], 1, "raw: is no folder of datasets"],
  [["diff", "raw", "raw", "--json", "--html", "x"], 2, "cannot be used with"],
])("%j is refused", { timeout: generousTimeout }, async (command, code, message) => {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const ended = await onrecord(command, { cwd: folder });
  expect(ended).toMatchObject({ code, stdout: "" });
  expect(ended.stderr).toContain(message);
});
