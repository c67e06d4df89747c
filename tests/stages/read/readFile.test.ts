import { execFileSync } from "node:child_process";
import { link, rm, symlink, truncate } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { InputError } from "../../../pipeline/lib/errors.ts";
import { nodeFileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import type { FileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import { read } from "../../../pipeline/stages/read/index.ts";
import { collect, readAll, summarize } from "./reading.ts";
import { systemError, temporaryFolder } from "./temporaryFolder.ts";

test("files over the limit are not opened; of other formats that is not what is said", async () => {
  const folder = await temporaryFolder({ "large.txt": "", "film.mp4": "", "small.txt": "x".repeat(1_000) });
  for (const name of ["large.txt", "film.mp4"]) await truncate(join(folder, name), 200_000_000);
  const opened: string[] = [];
  const open: FileSystem["open"] = (path) => {
    opened.push(path.toString());
    return nodeFileSystem.open(path);
  };
  const documents = await readAll(folder, { ...nodeFileSystem, open });
  expect(documents).toMatchObject([
    { path: "film.mp4", sha256: null, message: { rule: "unsupported-format" } },
    {
      sha256: null,
      message: { rule: "too-large", expected: "at most 1000 bytes", actual: "200000000 bytes" },
    },
    { path: "small.txt" },
  ]);
  expect(opened).toHaveLength(1);
});

test("links are read only where they stay within the folder", async () => {
  const outside = await temporaryFolder({ "secret.txt": "secret" });
  const folder = await temporaryFolder({ "a.txt": "inside", ".hidden/b.txt": "hidden", "c/d.txt": "deep" });
  const links = {
    "dangling.txt": "nowhere.txt",
    "hidden.txt": ".hidden/b.txt",
    "inside.txt": "c/../a.txt",
    "loop.txt": "loop.txt",
    "c/up.txt": "../a.txt",
    "outside.txt": join(outside, "secret.txt"),
    "outside-folder": outside,
    parent: "..",
    self: ".",
    "to-folder.txt": "c",
    "device.txt": "/dev/zero",
  };
  for (const [path, target] of Object.entries(links)) await symlink(target, join(folder, path));
  await link(join(folder, "a.txt"), join(folder, "hard.txt"));
  expect(summarize(await readAll(folder))).toEqual({
    "a.txt": "inside",
    "c/d.txt": "deep",
    "c/up.txt": "inside",
    "dangling.txt": "dangling-link",
    "device.txt": "link-outside",
    "hard.txt": "inside",
    "hidden.txt": "hidden",
    "inside.txt": "inside",
    "loop.txt": "link-loop",
    "outside-folder": "link-outside",
    "outside.txt": "link-outside",
    parent: "link-outside",
    self: "link-to-folder",
    "to-folder.txt": "link-to-folder",
  });
});

test("a folder that is itself given by a link is read", async () => {
  const folder = await temporaryFolder({ "real/a.txt": "a" });
  await symlink("real", join(folder, "raw"));
  expect(summarize(await readAll(join(folder, "raw")))).toEqual({ "a.txt": "a" });
});

test("pipes and sockets are never opened", async () => {
  const folder = await temporaryFolder();
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  const server = createServer().listen(join(folder, "socket.txt"));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const open = () => Promise.reject(new Error("was opened"));
  const documents = await readAll(folder, { ...nodeFileSystem, open });
  expect(summarize(documents)).toEqual({ "pipe.txt": "not-a-file", "socket.txt": "not-a-file" });
});

test("a pipe that takes the place of a file after it was looked at does not stop the build", async () => {
  const folder = await temporaryFolder({ "a.txt": "a" });
  const open: FileSystem["open"] = async (path) => {
    await rm(path);
    execFileSync("mkfifo", [path.toString()]);
    return nodeFileSystem.open(path);
  };
  expect(summarize(await readAll(folder, { ...nodeFileSystem, open }))).toEqual({ "a.txt": "not-a-file" });
});

test("a link that takes the place of a file after it was looked at is not followed", async () => {
  const folder = await temporaryFolder({ "a.txt": "a" });
  const open: FileSystem["open"] = async (path) => {
    await rm(path);
    await symlink("/etc/passwd", path);
    return nodeFileSystem.open(path);
  };
  expect(summarize(await readAll(folder, { ...nodeFileSystem, open }))).toEqual({ "a.txt": "link-loop" });
});

// Tests may run as root, who may read everything, so the failures are made.
test.each([
  ["EACCES", "unreadable-file"],
  ["EIO", "unreadable-file"],
  ["ENOENT", "vanished-file"],
])("a file that fails with %s is quarantined as %s, and the others are read", async (code, rule) => {
  const folder = await temporaryFolder({ "a.txt": "a", "b.txt": "b", "c.txt": "c" });
  const open: FileSystem["open"] = (path) =>
    path.toString().endsWith("/b.txt") ? Promise.reject(systemError(code)) : nodeFileSystem.open(path);
  const documents = await readAll(folder, { ...nodeFileSystem, open });
  expect(summarize(documents)).toEqual({ "a.txt": "a", "b.txt": rule, "c.txt": "c" });
  expect(documents[1]).toMatchObject({ sha256: null, message: { actual: code } });
});

test("a file that vanishes between listing and reading is quarantined", async () => {
  const folder = await temporaryFolder({ "a.txt": "a", "b.txt": "b" });
  const { documents } = await read(folder, { maximumBytes: 1_000, scratch: await temporaryFolder() });
  await rm(join(folder, "b.txt"));
  expect(summarize(await collect(documents))).toEqual({ "a.txt": "a", "b.txt": "vanished-file" });
});

test("a machine without room for another file stops the build, with what to do", async () => {
  const folder = await temporaryFolder({ "a.txt": "a" });
  const open = () => Promise.reject(systemError("EMFILE"));
  await expect(readAll(folder, { ...nodeFileSystem, open })).rejects.toThrow(InputError);
});
