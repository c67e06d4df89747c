import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFile } from "../../pipeline/review/lockFile.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

test("the second waits until the first lets go", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "a");
  const release = await lockFile(file);
  const done: string[] = [];
  const second = lockFile(file).then(async (releaseSecond) => {
    done.push("second");
    await releaseSecond();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  done.push("first");
  await release();
  await second;
  expect(done).toEqual(["first", "second"]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock that a killed program left is taken over", async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, ".a.lock"), "of somebody");
  const release = await lockFile(join(folder, "a"), { abandoned: 50, pause: 5 });
  await release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is not there is an error, not a wait", async () => {
  await expect(lockFile(join(await temporaryFolder(), "gone", "a"))).rejects.toThrow("ENOENT");
});
