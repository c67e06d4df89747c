import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { datasetNames } from "../../pipeline/lib/schemas.ts";
import { writeJsonLines } from "../../pipeline/shapes/jsonLines.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { hostileTexts, publishedWith } from "./publishedFolder.ts";

test("has every row of every dataset on a line", async () => {
  const published = await publishedWith({
    quotes: ([first]) => (first ? hostileTexts.map((text) => ({ ...first, passage_text: text })) : []),
  });
  const folder = await temporaryFolder();
  expect(await writeJsonLines(published, folder)).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(datasetNames.map((name) => `${name}.jsonl`).sort());
  for (const dataset of datasetNames) {
    const lines = (await readFile(join(folder, `${dataset}.jsonl`), "utf8")).split("\n").slice(0, -1);
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(rowsOf(published.folder, dataset));
  }
});
