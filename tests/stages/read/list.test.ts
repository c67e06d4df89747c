import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import { listed } from "./reading.ts";
import { systemError, temporaryFolder } from "./temporaryFolder.ts";

test("gives entries, metadata and warnings", async () => {
  const folder = await temporaryFolder({
    "a.txt": "",
    "corrections.jsonl": "",
    "metadata.csv": "path,title\na.txt,A title\ngone.txt,Another\n",
  });
  const { entries, metadataByPath, messages } = await listed(folder);
  expect(entries.map(({ path }) => path)).toEqual(["a.txt"]);
  expect([...metadataByPath.keys()]).toEqual(["a.txt"]);
  expect(messages.map(({ rule }) => rule)).toEqual(["unknown-path"]);
});

test("an empty folder has no entries and no messages", async () => {
  expect(await listed(await temporaryFolder())).toMatchObject({ entries: [], messages: [] });
});

test("says what to do about a folder that is not there", async () => {
  const missing = join(await temporaryFolder(), "raw");
  await expect(listed(missing)).rejects.toMatchObject({
    exitCode: 1,
    message: `${missing}: there is no such folder; make it and put the texts there, or name another one`,
  });
});

test("says what to do about a file where the folder should be", async () => {
  const file = join(await temporaryFolder({ raw: "" }), "raw");
  await expect(listed(file)).rejects.toMatchObject({
    exitCode: 1,
    message: `${file}: this is a file; name the folder that holds the texts`,
  });
});

test("says why a folder cannot be read", async () => {
  const realPath = () => Promise.reject(systemError("EACCES"));
  await expect(listed("raw", { ...nodeFileSystem, realPath })).rejects.toThrow(
    "the folder cannot be read (EACCES)",
  );
});
