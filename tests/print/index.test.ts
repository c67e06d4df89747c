import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/build.ts";
import { datasetNames } from "../../pipeline/lib/schemas.ts";
import { print, type PrintOptions } from "../../pipeline/print/index.ts";
import { ferryArticle, schoolArticle } from "../build/articles.ts";
import { textFrom } from "../diff/twoBuilds.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { writeOutput } from "../writeOutput.ts";

async function printed(options: Pick<PrintOptions, "out"> & Partial<PrintOptions>): Promise<string> {
  return textFrom(await print({ dataset: "claims", format: "csv", where: [], columns: [], ...options }));
}

describe("everything", () => {
  test("is the published file to the byte", async () => {
    const folder = await temporaryFolder({ "raw/a.txt": ferryArticle, "raw/b.txt": schoolArticle });
    const out = join(folder, "out");
    await build({ raw: join(folder, "raw"), out });
    for (const dataset of datasetNames) {
      const published = (format: string): string => readFileSync(join(out, `${dataset}.${format}`), "utf8");
      expect(await printed({ out, dataset, format: "csv" })).toBe(published("csv"));
      expect(await printed({ out, dataset, format: "json" })).toBe(published("json"));
      const lines = published("json").slice(2, -3).replaceAll(",\n", "\n");
      expect(await printed({ out, dataset, format: "jsonl" })).toBe(lines === "" ? "" : `${lines}\n`);
    }
  });
});

const claims = [
  { claim_id: "c_1", claimant: "Ida Holm", stance: "warn", text: "=1+1", figures: ["5 percent"] },
  { claim_id: "c_2", claimant: "the unions", stance: "deny", text: "a, “b”", figures: [] },
  { claim_id: "c_3", claimant: "Ida Holm", stance: "deny", text: "no", figures: [] },
];

describe("some rows and columns", () => {
  const columns = ["text", "claimant", "figures"];

  test.each([
    ["csv", "text,claimant,figures\n'=1+1,Ida Holm,5 percent\nno,Ida Holm,\n"],
    [
      "jsonl",
      '{"text":"=1+1","claimant":"Ida Holm","figures":["5 percent"]}\n{"text":"no","claimant":"Ida Holm","figures":[]}\n',
    ],
    [
      "json",
      '[\n{"text":"=1+1","claimant":"Ida Holm","figures":["5 percent"]},\n{"text":"no","claimant":"Ida Holm","figures":[]}\n]\n',
    ],
  ] as const)("as %s", async (format, expected) => {
    const out = writeOutput(await temporaryFolder(), { claims });
    expect(await printed({ out, format, columns, where: ["claimant~holm"] })).toBe(expected);
  });

  test.each([
    ["csv", "text,claimant,figures\n"],
    ["jsonl", ""],
    ["json", "[\n]\n"],
  ] as const)("that nothing fits, as %s", async (format, expected) => {
    const out = writeOutput(await temporaryFolder(), { claims });
    const where = ["claimant~holm", "stance=deny", "text=yes"];
    expect(await printed({ out, format, columns, where })).toBe(expected);
  });

  test("with a column that the build did not know yet", async () => {
    const out = writeOutput(await temporaryFolder(), { claims });
    expect(await printed({ out, columns: ["claim_id", "polarity"], where: ["claim_id=c_3"] })).toBe(
      "claim_id,polarity\nc_3,\n",
    );
  });
});

test.each([
  [{ columns: ["text", "who"] }, "--columns text,who: claims has no column who; its columns are claim_id,"],
  [{ where: ["who=x"] }, "--where who=x: claims has no column who"],
  [{}, "is no folder of datasets"],
])("%j is refused before anything is printed", async (options, message) => {
  const out = await temporaryFolder();
  await expect(
    print({ out, dataset: "claims", format: "csv", where: [], columns: [], ...options }),
  ).rejects.toThrow(message);
});
