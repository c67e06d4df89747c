import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { merge } from "../../pipeline/merge.ts";
import { filesOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { answered } from "./answered.ts";
import { answerAll, blindReader, helloLine, writeParts } from "./clusterOf.ts";

const limits = { heapMegabytes: 1000 };

test.each([
  ["one part", (lines: readonly string[]) => [lines]],
  ["a part for each answer", (lines: readonly string[]) => lines.map((line) => [line])],
  [
    "empty parts between them",
    (lines: readonly string[]) => [[], lines.slice(0, 2), [], [], lines.slice(2), []],
  ],
])("gives the bytes of a build on one machine: %s", async (_, divided) => {
  const { parts, local, out, lines } = await answered();
  await writeParts(parts, divided(lines));
  await merge({ parts, out, ...limits });
  expect(filesOf(out)).toEqual(filesOf(local));
});

test("takes parts by their numbers, not by their names", async () => {
  const { parts, local, out, lines } = await answered();
  const answers = await writeParts(parts, []);
  const content = (line: string): Buffer => gzipSync(`${helloLine}\n${line}\n`);
  for (const [number, line] of lines.entries())
    writeFileSync(join(answers, `part-${99_998 + number}.gz`), content(line));
  await merge({ parts, out, ...limits });
  expect(filesOf(out)).toEqual(filesOf(local));
});

test("lays the corrections over the answers that were in the folder when it was listed", async () => {
  const folder = await temporaryFolder({
    "raw/a.txt": "The office sold 12 boats.\n",
    "raw/corrections.jsonl": `${JSON.stringify({ path: "a.txt", dataset: "figures", quote: "12", action: "drop", reason: "no", by: "desk", date: "2024-08-20" })}\n`,
  });
  const [raw, parts, out] = [join(folder, "raw"), join(folder, "parts"), join(folder, "out")];
  await writeParts(parts, [await answerAll(raw, parts)]);
  await merge({ parts, out, ...limits });
  expect(JSON.parse(readFileSync(join(out, "figures.json"), "utf8"))).toEqual([]);
});

test("an empty folder is listed and merged", async () => {
  const folder = await temporaryFolder();
  const [raw, parts, out] = [join(folder, "raw"), join(folder, "parts"), join(folder, "out")];
  mkdirSync(raw);
  await writeParts(parts, [await answerAll(raw, parts)]);
  await merge({ parts, out, ...limits });
  await build({ raw, out: join(folder, "local"), reader: blindReader });
  expect(filesOf(out)).toEqual(filesOf(join(folder, "local")));
});

test("--strict publishes nothing when there are warnings", async () => {
  const { parts, out, lines } = await answered();
  await writeParts(parts, [lines]);
  await expect(merge({ parts, out, strict: true, ...limits })).rejects.toThrow(/under --strict/);
});
