import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openTextFile, writeTextFile } from "../../../pipeline/stages/emit/textFile.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

it("tells size and fingerprint of what it wrote", async () => {
  const folder = temporaryFolder();
  const file = await openTextFile(folder, "a.txt");
  await file.write("é🚢");
  await file.write("");
  await file.write("\n");
  const written = await file.close(3);
  const bytes = readFileSync(join(folder, "a.txt"));
  expect(bytes.toString("utf8")).toBe("é🚢\n");
  expect(written).toEqual({
    path: "a.txt",
    bytes: 7,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    rows: 3,
  });
});

it("makes the folder of a file, and no other rows than those it is told of", async () => {
  const folder = temporaryFolder();
  expect(await writeTextFile(folder, "text/d_a.txt", "a")).toMatchObject({
    path: "text/d_a.txt",
    bytes: 1,
    rows: null,
  });
  expect(readFileSync(join(folder, "text", "d_a.txt"), "utf8")).toBe("a");
});

it("does not write over a file", async () => {
  const folder = temporaryFolder();
  await writeTextFile(folder, "a.txt", "a");
  await expect(writeTextFile(folder, "a.txt", "b")).rejects.toThrow("EEXIST");
});
