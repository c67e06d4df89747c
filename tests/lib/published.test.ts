import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipeline/lib/errors.ts";
import { openPublished, publishedText, refuseOtherVersion } from "../../pipeline/lib/published.ts";
import { newsroom, publishedFolder, replaceIn } from "../shapes/publishedFolder.ts";

test("gives the texts of documents", async () => {
  const published = await openPublished(newsroom);
  expect(await publishedText(published, "d_emoji-txt-cf54ff31a6")).toContain("🎉🎉 3 goals");
});

describe("refuses", () => {
  test.each(["build.json", "datapackage.json"])("a folder without a %s of its own", async (name) => {
    const folder = await publishedFolder();
    const message = `${folder}: is no folder of datasets (it has no build.json and datapackage.json of onrecord); name one that onrecord build has written`;
    for (const content of ['{"rows": 3}', "[", ""]) {
      await writeFile(join(folder, name), content);
      await expect(openPublished(folder)).rejects.toThrow(new InputError(message));
    }
    await rm(join(folder, name));
    await expect(openPublished(folder)).rejects.toThrow(new InputError(message));
  });

  test("columns of another version where they have to be known", async () => {
    const folder = await publishedFolder();
    refuseOtherVersion(await openPublished(folder));
    await replaceIn(join(folder, "build.json"), '"contract_version": "1.', '"contract_version": "7.');
    const other = await openPublished(folder);
    expect(() => {
      refuseOtherVersion(other);
    }).toThrow(/its columns are of version 7\.1\.0, this program knows 1\.1\.0/);
  });

  test.each(["d_none-0000000000", "../build", "d_x/../../build-0000000000"])("the text %s", async (id) => {
    const published = await openPublished(newsroom);
    await expect(publishedText(published, id)).rejects.toThrow(/\.txt: cannot be read; build it again$/);
  });
});
