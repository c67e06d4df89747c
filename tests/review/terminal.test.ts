/** `onrecord review` at a real terminal: a pseudo-terminal, opened by a few lines of Python. */
import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { ferryArticle } from "../build/articles.ts";
import { rowsOf } from "../build/outputs.ts";
import { commandLine } from "../compiled.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const hasPython = spawnSync("python3", ["-c", "import pty"]).status === 0;
const unless = hasPython ? "" : " (not run: there is no python3, whose module pty opens the terminal)";

type Turn = readonly [awaited: string, typed: string];

/** What review shows to somebody who types when it asks, and how it ends. */
async function reviewed(folder: string, turns: readonly Turn[]): Promise<{ code: number; shown: string }> {
  const python = join(import.meta.dirname, "terminal.py");
  const command = ["review", "--by", "desk", "--dataset", "claims", "--raw", "raw", "--out", "out"];
  const { stdout } = await promisify(execFile)(
    "python3",
    [python, JSON.stringify(turns), process.execPath, commandLine, ...command],
    { cwd: folder },
  );
  const ended: unknown = JSON.parse(stdout);
  return {
    code: Number(Reflect.get(Object(ended), "code")),
    shown: String(Reflect.get(Object(ended), "shown")),
  };
}

test.skipIf(!hasPython)(
  `two rows are looked at, one is corrected, and the next build has it${unless}`,
  { timeout: 300_000 },
  async () => {
    const article = ferryArticle.replaceAll("The unions", "The \u001b[2Junions");
    const folder = await temporaryFolder({ "raw/a.txt": article });
    const folders = { raw: join(folder, "raw"), out: join(folder, "out") };
    await build(folders);
    const total = rowsOf(folders.out, "claims").length;
    const first = await reviewed(folder, [
      [`1 of ${total} `, ""],
      ["c d s n b q> ", "c\r"],
      [`2 of ${total} `, ""],
      ["c d s n b q> ", "s\r"],
      ["column=value (nothing: done) > ", "modality=loud\r"],
      ["modality: give modality=…, one of asserted", ""],
      ["column=value (nothing: done) > ", "modality=probable\r"],
      ["column=value (nothing: done) > ", "\r"],
      ["why, for the next reader (nothing: do not) > ", "it is “likely” there\r"],
      [`3 of ${total} `, ""],
      ["c d s n b q> ", "q\r"],
      ["1 confirmed, 1 corrected in corrections.jsonl; build again to see them in the datasets", ""],
    ]);
    expect(first.code).toBe(0);
    expect(first.shown).toContain("\\u{1b}[2J");
    expect(first.shown).not.toContain("\u001b[2J");
    await build(folders);
    const rows = rowsOf(folders.out, "claims").filter(({ review }) => review !== "machine");
    expect(rows.map(({ review }) => review).sort()).toEqual(["confirmed", "corrected"]);
    expect(rows.find(({ review }) => review === "corrected")).toMatchObject({ modality: "probable" });
    const interrupted = await reviewed(folder, [
      [`1 of ${total - 2} `, ""],
      ["c d s n b q> ", "\u0003"],
    ]);
    expect(interrupted.code).toBe(0);
  },
);
