import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipeline/lib/errors.ts";
import { openPublished } from "../../pipeline/lib/published.ts";
import { checkedRows, parseRow, publishedRows, rowLines } from "../../pipeline/lib/publishedRows.ts";
import { datasetNames } from "../../pipeline/lib/schemas.ts";
import { all } from "../all.ts";
import { rowsOf } from "../build/outputs.ts";
import { newsroom, publishedFolder, publishedWith, replaceIn } from "../shapes/publishedFolder.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { writeOutput } from "../writeOutput.ts";

test.each(datasetNames)("gives the rows of %s", async (dataset) => {
  const published = await openPublished(newsroom);
  expect(await all(checkedRows(published, dataset))).toEqual(rowsOf(newsroom, dataset));
});

test("gives each row as the text that stands in the file", async () => {
  const published = await openPublished(newsroom);
  const texts = (await all(rowLines(published, "quotes"))).flat();
  expect(`[\n${texts.join(",\n")}\n]\n`).toBe(await readFile(join(newsroom, "quotes.json"), "utf8"));
});

test("gives every row as it was written, also those with the line ends of Unicode", async () => {
  const folder = await temporaryFolder();
  const text = fc
    .array(fc.constantFrom("a", "\u2028", "\u2029", "\r\n", "}", "},", "]", "🚢", '"'))
    .map((some) => some.join(""));
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ text }), { maxLength: 5 }), async (sentences) => {
      const out = await openPublished(writeOutput(join(folder, String(nth++)), { sentences }));
      expect(await all(publishedRows(out, "sentences"))).toEqual(sentences);
    }),
    { numRuns: 40 },
  );
});

test("a file of several batches has all its rows in their order", async () => {
  const sentences = Array.from({ length: 3000 }, (_, rank) => ({ rank, text: "ü".repeat(300) }));
  const out = await openPublished(writeOutput(await temporaryFolder(), { sentences }));
  const batches = await all(rowLines(out, "sentences"));
  expect(batches.length).toBeGreaterThan(2);
  expect(batches.flat().map((line) => parseRow("sentences", line))).toEqual(sentences);
});

describe("refuses", () => {
  test("a file that is not there", async () => {
    const published = await publishedWith();
    await rm(join(published.folder, "claims.json"));
    await expect(all(rowLines(published, "claims"))).rejects.toThrow(
      /claims\.json: cannot be read \(.*ENOENT.*; build it again/,
    );
  });

  test("a file that somebody has changed", async () => {
    const published = await publishedWith();
    const file = join(published.folder, "claims.json");
    await replaceIn(file, '"voice":"source"', '"voice":"outlet"');
    await expect(all(rowLines(published, "claims"))).rejects.toThrow(
      new InputError(`${file}: is not the file that the build wrote; build it again`),
    );
  });

  test("a file with another number of rows than build.json says", async () => {
    const folder = await publishedFolder();
    await replaceIn(join(folder, "build.json"), '"claims": 5', '"claims": 6');
    const published = await openPublished(folder);
    await expect(all(rowLines(published, "claims"))).rejects.toThrow(InputError);
  });

  test("a build that was replaced meanwhile", async () => {
    const published = await publishedWith();
    await replaceIn(join(published.folder, "claims.json"), '"voice":"source"', '"voice":"outlet"');
    const other = published.info.build_id.replaceAll(/./g, "0");
    await replaceIn(join(published.folder, "build.json"), published.info.build_id, other);
    await expect(all(rowLines(published, "claims"))).rejects.toThrow(
      `${published.folder}: was replaced by a build while it was read; run the command again`,
    );
  });

  test("a row that is not as its schema says, by its number", async () => {
    const published = await publishedWith({
      figures: (rows) => rows.map((row, nth) => (nth === 2 ? { ...row, significant_digits: -1 } : row)),
    });
    await expect(all(checkedRows(published, "figures"))).rejects.toThrow(
      /figures\.json: row 3 is not as its schema says \(\/significant_digits must be >= 0\); build it again$/,
    );
  });

  test("a line that is not JSON, shown and not obeyed", () => {
    expect(() => parseRow("claims", '{"text":"\u001b[2J')).toThrow(
      new InputError('claims.json: “{"text":"\\u{1b}[2J…” is not JSON; build it again'),
    );
  });
});
