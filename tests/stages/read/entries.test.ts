import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { InputError } from "../../../pipeline/lib/errors.ts";
import { findEntries, readEntryLine } from "../../../pipeline/stages/read/entries.ts";
import {
  nodeFileSystem,
  type FileSystem,
  type FolderEntry,
} from "../../../pipeline/stages/read/fileSystem.ts";
import { openNotes } from "../../../pipeline/stages/read/notes.ts";
import { collect } from "./reading.ts";
import { systemError, temporaryFolder } from "./temporaryFolder.ts";

/** Everything that is found in a folder. */
async function found(folder: string, fileSystem: FileSystem = nodeFileSystem) {
  const scratch = await temporaryFolder();
  const notes = openNotes(scratch);
  const root = Buffer.from(folder);
  const { entries } = await findEntries(root, { fileSystem, scratch, notes, reserved: new Set() });
  const lines = (await collect(entries.sorted())).flat();
  return {
    entries: lines.map(({ key, value }) => readEntryLine(root, key, value)),
    messages: await collect(notes.all()),
  };
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  const { entries } = await found(folder);
  return entries.map(({ path }) => path);
}

/** Fails with an error when a folder is listed. */
// eslint-disable-next-line require-yield, @typescript-eslint/require-await
async function* failing(error: Error): AsyncGenerator<FolderEntry, void> {
  throw error;
}

test("finds files at any depth, hidden ones and folders left out", async () => {
  const folder = await temporaryFolder({
    "a.txt": "",
    "b/c/d.md": "",
    "x.txt/inner.pdf": "",
    ".hidden.txt": "",
    ".git/config": "",
    "b/.cache/e.txt": "",
  });
  await mkdir(join(folder, "empty.txt"));
  expect(await pathsIn(folder)).toEqual(["a.txt", "b/c/d.md", "x.txt/inner.pdf"]);
});

test("orders by the UTF-16 code units of the whole path", async () => {
  const paths = ["a-b.txt", "a/b.txt", "a.txt", "B.txt", "Ä.txt", "\uff5e.txt", "😀.txt", "10.txt", "9.txt"];
  const folder = await temporaryFolder(Object.fromEntries(paths.map((path) => [path, ""])));
  expect(await pathsIn(folder)).toEqual([
    "10.txt",
    "9.txt",
    "B.txt",
    "a-b.txt",
    "a.txt",
    "a/b.txt",
    "Ä.txt",
    "😀.txt",
    "\uff5e.txt",
  ]);
});

test("shows bytes of a name that are not UTF-8 as U+FFFD, and merges names that then look alike", async () => {
  const folder = await temporaryFolder();
  const inFolder = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);
  for (const name of ["\xff.txt", "\xfe.txt", "caf\xe9.txt"]) await writeFile(inFolder(name), "");
  await mkdir(inFolder("d\xff"));
  await writeFile(inFolder("d\xff/a.txt"), "");
  const { entries } = await found(folder);
  expect(entries.map(({ path, ambiguous }) => [path, ambiguous])).toEqual([
    ["caf\ufffd.txt", false],
    ["d\ufffd/a.txt", false],
    ["\ufffd.txt", true],
  ]);
});

test("keeps a mark at the start of a name, line ends and direction characters", async () => {
  const paths = ["a\nb.txt", "\u202etxt.a.txt", "\ufeffa.txt"];
  const folder = await temporaryFolder(Object.fromEntries(paths.map((path) => [path, ""])));
  expect(await pathsIn(folder)).toEqual(paths);
});

test("a link to a folder is an entry, and is not followed", async () => {
  const folder = await temporaryFolder({ "b/c.txt": "" });
  await symlink("b", join(folder, "a.txt"));
  await symlink("..", join(folder, "b/loop"));
  const { entries } = await found(folder);
  expect(entries.map(({ path, isLink }) => [path, isLink])).toEqual([
    ["a.txt", true],
    ["b/c.txt", false],
    ["b/loop", true],
  ]);
});

test("a folder that cannot be listed gives a warning, and the others are listed", async () => {
  const folder = await temporaryFolder({ "a/b.txt": "", "c/d.txt": "" });
  const { entries, messages } = await found(folder, {
    ...nodeFileSystem,
    listFolder: (path) =>
      path.toString().endsWith("/a") ? failing(systemError("EACCES")) : nodeFileSystem.listFolder(path),
  });
  expect(entries.map(({ path }) => path)).toEqual(["c/d.txt"]);
  expect(messages).toMatchObject([
    { path: "a", document_id: null, rule: "unreadable-folder", severity: "warning" },
  ]);
});

test("throws if the folder itself cannot be listed", async () => {
  const refuse = () => failing(systemError("EACCES"));
  await expect(found("/raw", { ...nodeFileSystem, listFolder: refuse })).rejects.toThrow(
    new InputError("/raw: the folder cannot be listed (EACCES); check that it is a folder and may be read"),
  );
});

test("does not swallow errors that are no failed system calls", async () => {
  const fail = () => failing(new TypeError("a fault of ours"));
  await expect(found("/raw", { ...nodeFileSystem, listFolder: fail })).rejects.toThrow(TypeError);
});
