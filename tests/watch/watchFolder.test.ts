import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { InputError } from "../../pipeline/lib/errors.ts";
import { watchFolder, type FolderWatch } from "../../pipeline/watch/watchFolder.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const times = { quiet: 100, absent: 50 };

async function watched(folder: string): Promise<{ folder: FolderWatch; stop: AbortController }> {
  const stop = new AbortController();
  const watching = await watchFolder(folder, stop.signal, times);
  onTestFinished(() => {
    stop.abort();
    watching.close();
  });
  return { folder: watching, stop };
}

/** Whether a change is told within some time. */
async function isTold(changed: Promise<boolean>, within = 600): Promise<boolean> {
  return Promise.race([changed, setTimeout(within, false)]);
}

describe("a change is told", () => {
  test.each<[string, (raw: string) => Promise<unknown>]>([
    ["a new file", (raw) => writeFile(join(raw, "b.txt"), "new")],
    ["more of a file", (raw) => appendFile(join(raw, "a.txt"), "more")],
    ["a file that goes", (raw) => rm(join(raw, "a.txt"))],
    ["a file in a folder", (raw) => writeFile(join(raw, "desk/c.txt"), "other")],
    ["a file that takes the place of another", (raw) => rename(join(raw, "desk/c.txt"), join(raw, "a.txt"))],
  ])("%s", async (_, change) => {
    const raw = await temporaryFolder({ "a.txt": "a", "desk/c.txt": "c" });
    const { folder } = await watched(raw);
    const changed = folder.changed();
    expect(await isTold(changed, 250)).toBe(false);
    await change(raw);
    expect(await isTold(changed, 3000)).toBe(true);
    expect(await isTold(folder.changed(), 250)).toBe(false);
  });

  test("a file in folders that are new themselves, then one more", async () => {
    const raw = await temporaryFolder({ "a.txt": "a" });
    const { folder } = await watched(raw);
    await mkdir(join(raw, "x/y"), { recursive: true });
    expect(await isTold(folder.changed(), 3000)).toBe(true);
    await writeFile(join(raw, "x/y/b.txt"), "b");
    expect(await isTold(folder.changed(), 3000)).toBe(true);
  });

  test("a file in a folder that has taken the place of another", async () => {
    const raw = await temporaryFolder({ "desk/a.txt": "a" });
    const { folder } = await watched(raw);
    await rm(join(raw, "desk"), { recursive: true });
    await mkdir(join(raw, "desk"));
    expect(await isTold(folder.changed(), 3000)).toBe(true);
    await writeFile(join(raw, "desk/b.txt"), "b");
    expect(await isTold(folder.changed(), 3000)).toBe(true);
  });

  test("of the folder itself, once it is there again", async () => {
    const parent = await temporaryFolder({ "raw/a.txt": "a" });
    const raw = join(parent, "raw");
    const { folder } = await watched(raw);
    await rm(raw, { recursive: true });
    const changed = folder.changed();
    expect(await isTold(changed)).toBe(false);
    await mkdir(raw);
    expect(await isTold(changed, 3000)).toBe(true);
    await writeFile(join(raw, "b.txt"), "b");
    expect(await isTold(folder.changed(), 3000)).toBe(true);
  });
});

test("many changes are one, told when it is quiet", async () => {
  const raw = await temporaryFolder({ "a.txt": "a" });
  const { folder } = await watched(raw);
  let isDone = false;
  const changed = folder.changed().then((told) => {
    expect(isDone).toBe(true);
    return told;
  });
  for (let nth = 0; nth < 12; nth++) {
    await appendFile(join(raw, "a.txt"), "more");
    await setTimeout(20);
  }
  isDone = true;
  expect(await changed).toBe(true);
  expect(await isTold(folder.changed(), 300)).toBe(false);
});

test("the signal ends the waiting", async () => {
  const { folder, stop } = await watched(await temporaryFolder());
  const changed = folder.changed();
  stop.abort();
  expect(await changed).toBe(false);
});

test("a folder that is not there is refused", async () => {
  const missing = join(await temporaryFolder(), "none");
  await expect(watchFolder(missing, new AbortController().signal)).rejects.toThrow(InputError);
});
