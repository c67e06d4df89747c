import { execFileSync } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import { listed } from "./reading.ts";
import { systemError, temporaryFolder } from "./temporaryFolder.ts";

test("reads a table with a mark and CRLF, as spreadsheets write it, and counts its lines", async () => {
  const folder = await temporaryFolder({
    "a.txt": "",
    "metadata.csv": "\ufeffpath,title\r\na.txt,Ä\r\nb.txt,B\r\n",
  });
  const { metadataByPath, messages } = await listed(folder);
  expect(metadataByPath.get("a.txt")?.title).toBe("Ä");
  expect(messages).toMatchObject([{ line: 3, rule: "unknown-path", actual: "b.txt" }]);
});

test("ignores a table that is not UTF-8, and says where", async () => {
  const content = Buffer.from("path,title\r\na.txt,Caf\xe9\r\n", "latin1");
  const folder = await temporaryFolder({ "a.txt": "", "metadata.csv": content });
  const { metadataByPath, messages } = await listed(folder);
  expect(metadataByPath.size).toBe(0);
  expect(messages).toMatchObject([
    {
      path: "metadata.csv",
      line: 2,
      column: 10,
      rule: "undecodable-bytes",
      severity: "warning",
      reason: "not UTF-8 (byte 0xE9); the table is ignored",
    },
  ]);
});

test("a table that cannot be read is ignored with a warning", async () => {
  const folder = await temporaryFolder({ "metadata.csv": "path\n" });
  const open = () => Promise.reject(systemError("EACCES"));
  const { messages } = await listed(folder, { ...nodeFileSystem, open });
  expect(messages).toMatchObject([
    {
      path: "metadata.csv",
      document_id: null,
      rule: "unreadable-file",
      severity: "warning",
      reason: "the file cannot be read (EACCES); the table is ignored",
    },
  ]);
});

test("a table that is a link out of the folder, or a pipe, is not opened", async () => {
  const outside = await temporaryFolder({ "metadata.csv": "path,title\na.txt,Secret\n" });
  const linked = await temporaryFolder({ "a.txt": "" });
  await symlink(join(outside, "metadata.csv"), join(linked, "metadata.csv"));
  const piped = await temporaryFolder({ "a.txt": "" });
  execFileSync("mkfifo", [join(piped, "metadata.csv")]);
  expect((await listed(linked)).messages).toMatchObject([{ rule: "link-outside", severity: "warning" }]);
  expect((await listed(linked)).metadataByPath.size).toBe(0);
  expect((await listed(piped)).messages).toMatchObject([{ rule: "not-a-file", severity: "warning" }]);
});

test("a folder named metadata.csv is a folder", async () => {
  const folder = await temporaryFolder({ "metadata.csv/a.txt": "" });
  expect(await listed(folder)).toMatchObject({ entries: [{ path: "metadata.csv/a.txt" }], messages: [] });
});
