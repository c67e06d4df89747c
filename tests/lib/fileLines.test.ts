import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lineBatches } from "../../pipeline/lib/fileLines.ts";
import { all } from "../all.ts";
import { sha256 } from "../shapes/publishedFolder.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";

async function linesOf(content: string): Promise<object> {
  const folder = await temporaryFolder({ "a.txt": content });
  const hash = createHash("sha256");
  const batches = await all(lineBatches(join(folder, "a.txt"), hash));
  return { lines: batches.flat(), sha256: hash.digest("hex") };
}

test.each([
  ["a\nb\n", ["a", "b"]],
  ["a\n\nb", ["a", "", "b"]],
  ["", []],
  ["\n", [""]],
  ["a\u2028b\u2029c\rd\n", ["a\u2028b\u2029c\rd"]],
])("the lines of %j", async (content, lines) => {
  expect(await linesOf(content)).toEqual({ lines, sha256: sha256(content) });
});

test("characters of several bytes that lie across the pieces that are read are whole", async () => {
  const line = `x${"€😀".repeat(400_000)}`;
  expect(await linesOf(`${line}\n${line}\n`)).toMatchObject({ lines: [line, line] });
});
