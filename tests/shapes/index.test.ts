import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportRows, formats, type Format } from "../../pipeline/shapes/index.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { newsroom, publishedFolder, sha256 } from "./publishedFolder.ts";

const targets: readonly (readonly [Format, string])[] = [
  ["sqlite", "rows.db"],
  ["parquet", "rows"],
  ["excel", "rows.xlsx"],
  ["jsonl", "rows"],
  ["web-annotation", "rows"],
  ["schema-org", "rows"],
];

/** The fingerprint of every file of a folder, by its path. */
async function fingerprints(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length), sha256(await readFile(file))] as const);
  return Object.fromEntries(await Promise.all(read));
}

test("every format is tried here", () => {
  expect(targets.map(([format]) => format)).toEqual([...formats.keys()]);
});

test.each(targets)(
  "%s has the same bytes each time, in another time zone and over an older one too",
  async (format, name) => {
    const [once, again] = [await temporaryFolder(), await temporaryFolder()];
    await exportRows({ out: newsroom, format, to: join(once, name) });
    await exportRows({
      out: await publishedFolder({
        quotes: () => [],
        claims: () => [],
        figures: () => [],
        sentences: () => [],
        entities: () => [],
      }),
      format,
      to: join(again, name),
    });
    expect(await fingerprints(again)).not.toEqual(await fingerprints(once));
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Kiritimati";
    await exportRows({ out: newsroom, format, to: join(again, name) }).finally(() => {
      process.env.TZ = zone;
    });
    expect(await fingerprints(again)).toEqual(await fingerprints(once));
  },
);

test.each(targets)("%s leaves what was there where it cannot be made", async (format, name) => {
  const folder = await temporaryFolder();
  const to = join(folder, name);
  await exportRows({ out: newsroom, format, to });
  const before = await fingerprints(folder);
  const out = await publishedFolder();
  await writeFile(join(out, "claims.json"), "[\n]\n");
  await expect(exportRows({ out, format, to })).rejects.toThrow(
    /claims\.json: is not the file that the build wrote; build it again$/,
  );
  expect(await fingerprints(folder)).toEqual(before);
});
