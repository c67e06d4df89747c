import { existsSync, readdirSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeFolder } from "../../pipeline/lib/removeFolder.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

test("removes all that is in a folder, and follows no link", async () => {
  const names = Array.from({ length: 50 }, (_, nth) => `gone/text/${nth}.txt`);
  const files = Object.fromEntries(["kept/a.txt", "gone/b.txt", ...names].map((path) => [path, path]));
  const folder = await temporaryFolder(files);
  await symlink(join(folder, "kept"), join(folder, "gone/link"));
  await removeFolder(join(folder, "gone"));
  expect(readdirSync(folder)).toEqual(["kept"]);
  expect(existsSync(join(folder, "kept/a.txt"))).toBe(true);
});

test("a folder that is not there is no error", async () => {
  await removeFolder(join(await temporaryFolder(), "gone"));
});
