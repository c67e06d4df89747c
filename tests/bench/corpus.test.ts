import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { filesOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { article } from "./articles.ts";
import { writeCorpus } from "./corpus.ts";

async function corpus(documents: number, seed: number): Promise<string> {
  const folder = join(await temporaryFolder(), "raw");
  writeCorpus(folder, documents, seed);
  return folder;
}

describe("a generated corpus", () => {
  test("is the same for the same seed, and begins as a smaller one does", async () => {
    const [large, again, small] = [await corpus(12, 7), await corpus(12, 7), await corpus(5, 7)];
    expect(filesOf(large)).toEqual(filesOf(again));
    const { "metadata.csv": table = "", ...texts } = filesOf(small);
    expect(filesOf(large)).toMatchObject(texts);
    expect(readFileSync(join(large, "metadata.csv"), "utf8").startsWith(table)).toBe(true);
  });

  test("is another for another seed", () => {
    expect(article(7, 3).text).not.toBe(article(8, 3).text);
    expect(article(7, 3).text).not.toBe(article(7, 4).text);
  });

  test("describes each of its articles", async () => {
    const folder = await corpus(1_002, 1);
    const rows: string[][] = parse(readFileSync(join(folder, "metadata.csv")));
    const paths = rows.slice(1).map(([path = ""]) => path);
    expect(paths).toHaveLength(1_002);
    expect(paths).toEqual(paths.toSorted());
    expect(paths.at(-1)).toBe("0001/001.txt");
    const sizes = paths.map((path) => statSync(join(folder, path)).size);
    expect(Math.min(...sizes)).toBeGreaterThan(3_800);
    expect(Math.max(...sizes)).toBeLessThan(6_000);
  });

  test("leaves no slot open", () => {
    const texts = Array.from({ length: 300 }, (_, number) => article(2, number));
    expect(texts.filter(({ title, text }) => /[{}]/.test(title + text))).toEqual([]);
  });
});
