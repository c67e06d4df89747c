import { writeFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { ferryArticle, schoolArticle } from "./articles.ts";
import { filesOf } from "./outputs.ts";
import { runProgram } from "./runProgram.ts";

/** A folder with a `raw` that has changed since its `out` was built, and what both builds give. */
async function changedFolder() {
  const folder = await temporaryFolder({ "raw/a.txt": ferryArticle });
  const [raw, out] = [join(folder, "raw"), join(folder, "out")];
  await build({ raw, out });
  const old = filesOf(out);
  await writeFile(join(raw, "b.txt"), schoolArticle);
  const next = join(await temporaryFolder(), "out");
  await build({ raw, out: next });
  return { folder, raw, out, old, new: filesOf(next) };
}

const steps = ["synced", "old moved away", "new in place", "cleaned"] as const;

test("goes through every step of publishing, in order", async () => {
  const { raw, out, new: expected } = await changedFolder();
  const seen: string[] = [];
  await build({ raw, out, afterStep: (step) => seen.push(step) });
  expect(seen).toEqual(steps);
  expect(filesOf(out)).toEqual(expected);
});

describe.each([
  ["document", "old"],
  ["synced", "old"],
  ["old moved away", "old"],
  ["new in place", "new"],
  ["cleaned", "new"],
] as const)("killed after the step “%s”", (step, left) => {
  test(`leaves the ${left} output once the next build has started, and no rest after it`, async () => {
    const folders = await changedFolder();
    const { folder, raw, out } = folders;
    const { signal } = await runProgram("stoppedBuild.ts", [raw, out, step]);
    expect(signal).toBe("SIGKILL");
    if (step !== "old moved away") expect(filesOf(out)).toEqual(folders[left]);
    // A build that publishes nothing shows what mending alone gives.
    await expect(build({ raw: join(folder, "missing"), out })).rejects.toThrow("there is no such folder");
    expect(filesOf(out)).toEqual(folders[left]);
    await build({ raw, out });
    expect(filesOf(out)).toEqual(folders.new);
    expect(await readdir(folder)).toEqual(["out", "raw"]);
  });
});

test.each([
  ["synced", "old"],
  ["old moved away", "old"],
  ["new in place", "new"],
] as const)("a fault after the step “%s” leaves the %s output and no rest", async (step, left) => {
  const folders = await changedFolder();
  const fail = (seen: string): void => {
    if (seen === step) throw new TypeError("a fault of ours");
  };
  await expect(build({ ...folders, afterStep: fail })).rejects.toThrow("a fault of ours");
  expect(filesOf(folders.out)).toEqual(folders[left]);
  expect(await readdir(folders.folder)).toEqual(["out", "raw"]);
});

test("of two builds at once in a process one is refused", async () => {
  const folders = await changedFolder();
  const both = await Promise.allSettled([build(folders), build(folders)]);
  const refused = both.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
  expect(refused).toEqual([
    expect.stringContaining(`another build (process ${process.pid}) is writing to it; wait for it`),
  ]);
  expect(filesOf(folders.out)).toEqual(folders.new);
  expect(await readdir(folders.folder)).toEqual(["out", "raw"]);
});

test("a file that somebody put into the output while it was built is not lost", async () => {
  const folders = await changedFolder();
  const notes = join(folders.out, "notes.txt");
  const putNotes = (step: string): void => {
    if (step === "synced") writeFileSync(notes, "mine");
  };
  await expect(build({ ...folders, afterStep: putNotes })).rejects.toThrow(
    `${notes}: was not written by onrecord and would be lost; move it out of`,
  );
  expect(filesOf(folders.out)).toEqual({ ...folders.old, "notes.txt": "mine" });
  expect(await readdir(folders.folder)).toEqual(["out", "raw"]);
});
