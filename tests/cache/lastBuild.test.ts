import { rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  readLastBuild,
  stateOfFiles,
  writeLastBuild,
  type LastBuild,
} from "../../pipeline/cache/lastBuild.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

const files = { "a.csv": "a", "text/a.txt": "a", "text/b.txt": "b" };

test("the state of files that nobody touches stays", async () => {
  const folder = await temporaryFolder(files);
  expect(await stateOfFiles(folder)).toBe(await stateOfFiles(folder));
  expect(await stateOfFiles(folder)).toMatch(/^[\da-f]{64}$/);
});

test.each<readonly [string, (file: (name: string) => string) => Promise<void>]>([
  ["a file is written to", (file) => writeFile(file("text/b.txt"), "bb")],
  ["a file is written again", (file) => writeFile(file("text/b.txt"), "b")],
  ["a file is added", (file) => writeFile(file("text/c.txt"), "c")],
  ["a file is gone", (file) => rm(file("text/b.txt"))],
  ["a file has another name", (file) => rename(file("text/b.txt"), file("text/c.txt"))],
  ["a file has another place", (file) => rename(file("text/b.txt"), file("b.txt"))],
  ["a file is older", (file) => utimes(file("a.csv"), 1000, 1000)],
])("it changes when %s", async (_, change) => {
  const folder = await temporaryFolder(files);
  const before = await stateOfFiles(folder);
  await change((name) => join(folder, name));
  expect(await stateOfFiles(folder)).not.toBe(before);
});

test("it changes when two files change places", async () => {
  const folder = await temporaryFolder(files);
  const before = await stateOfFiles(folder);
  const [a, b, c] = ["text/a.txt", "text/b.txt", "c"].map((name) => join(folder, name));
  for (const [from = "", to = ""] of [
    [a, c],
    [b, a],
    [c, b],
  ])
    await rename(from, to);
  expect(await stateOfFiles(folder)).not.toBe(before);
});

const last: LastBuild = {
  inputs: "1",
  files: "2",
  told: { quotes: { direct: 1, mixed: 2, indirect: 3 }, warnings: 4, quarantined: 5 },
};

test("what is remembered is read again; a file that is damaged or none is no memory", async () => {
  const file = join(await temporaryFolder(), "builds/out.json");
  expect(await readLastBuild(file)).toBeNull();
  await writeLastBuild(file, last);
  expect(await readLastBuild(file)).toEqual(last);
  await writeFile(file, JSON.stringify({ ...last, told: {} }));
  expect(await readLastBuild(file)).toBeNull();
});
