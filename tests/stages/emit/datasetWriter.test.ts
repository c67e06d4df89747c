import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { cell } from "../../../pipeline/lib/csv.ts";
import type { DatasetName, Rows } from "../../../pipeline/lib/rows.ts";
import { columns } from "../../../pipeline/lib/schemas.ts";
import { openDatasetWriter } from "../../../pipeline/stages/emit/datasetWriter.ts";
import { sampleRows } from "../check/sampleRows.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

async function written<Name extends DatasetName>(dataset: Name, ...batches: (readonly Rows[Name][])[]) {
  const folder = temporaryFolder();
  const writer = await openDatasetWriter(folder, dataset);
  for (const rows of batches) await writer.write(rows);
  const files = await writer.close();
  const read = (extension: string): string => readFileSync(join(folder, `${dataset}.${extension}`), "utf8");
  return { files, csv: read("csv"), json: read("json") };
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

const { claims, figures, document } = sampleRows();

describe("openDatasetWriter", () => {
  it("writes an array with one row a line, and its keys in the order of the schema", async () => {
    const shuffled = claims.map(({ claim_id, voice, ...rest }) => ({ ...rest, voice, claim_id }));
    const { json } = await written("claims", shuffled);
    const lines = json.split("\n");
    expect(lines.at(0)).toBe("[");
    expect(lines.slice(-2)).toEqual(["]", ""]);
    expect(lines.length).toBe(claims.length + 3);
    const rows: unknown = JSON.parse(json);
    expect(rows).toEqual(claims);
    const first: unknown = JSON.parse(lines[1]?.replace(/,$/, "") ?? "");
    expect(keysOf(first)).toEqual(columns("claims").map(({ name }) => name));
  });

  it("writes the same values as cells under a header, lines ending in LF", async () => {
    const { csv } = await written("figures", figures);
    const [header, ...records]: string[][] = parse(csv, { record_delimiter: "\n" });
    expect(header).toEqual(columns("figures").map(({ name }) => name));
    expect(records).toEqual(
      figures.map((row) => columns("figures").map(({ name, kind }) => cell(Reflect.get(row, name), kind))),
    );
    expect(csv).not.toContain("\r");
  });

  it("guards what a spreadsheet would run, in CSV only", async () => {
    const { csv, json } = await written("documents", [document]);
    expect(csv).toContain(",'=Ferry plan,");
    expect(csv).toContain(",'-Ada;Bo,");
    expect(json).toContain('"title":"=Ferry plan"');
  });

  it("writes the digits of large numbers in full", async () => {
    const large = figures.map((figure) => ({
      ...figure,
      value: "9223372036854775808",
      value_number: 2 ** 63,
    }));
    const { csv, json } = await written("figures", large);
    expect(json).toContain('"value_number":9223372036854775808,');
    expect(csv).toContain(",9223372036854775808,9223372036854775808,");
  });

  it("gives the same bytes however the rows come", async () => {
    const once = await written("claims", claims);
    const apart = await written("claims", [], claims.slice(0, 1), [], claims.slice(1), []);
    expect(apart).toEqual(once);
  });

  it("tells path and rows of both files, also where there are none", async () => {
    const { files, csv, json } = await written("claim_links");
    expect(files).toMatchObject([
      { path: "claim_links.csv", rows: 0, bytes: csv.length },
      { path: "claim_links.json", rows: 0, bytes: json.length },
    ]);
    expect(csv).toBe("claim_id,relation,other_claim_id,extraction_confidence,reason\n");
    expect(json).toBe("[\n]\n");
  });
});
