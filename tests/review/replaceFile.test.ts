import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../pipeline/review/replaceFile.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

test("the old file stays until the new one is whole, and after a failure", async () => {
  const folder = await temporaryFolder({ a: "old" });
  const file = join(folder, "a");
  async function* pieces(fails: boolean): AsyncGenerator<string> {
    yield "ne";
    expect(readFileSync(file, "utf8")).toBe("old");
    if (fails) throw new Error("stopped");
    yield await Promise.resolve("w");
  }
  await expect(replaceFile(file, pieces(true))).rejects.toThrow("stopped");
  expect(readdirSync(folder)).toEqual(["a"]);
  await replaceFile(file, pieces(false));
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["a"]);
});
