import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { columns, datasetNames, type Column, type TableName } from "../../pipeline/lib/schemas.ts";
import { writeParquet } from "../../pipeline/shapes/parquet.ts";
import { rowsOf } from "../build/outputs.ts";
import { temporaryFolder } from "../stages/read/temporaryFolder.ts";
import { hostileItems, hostileTexts, publishedWith } from "./publishedFolder.ts";

async function bytesOf(file: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(file)).buffer;
}

/** What a reader should find in a row: integers as 64-bit ones, dates as dates, decimals as numbers. */
function expected(row: object, table: TableName): object {
  return Object.fromEntries(
    columns(table).map((column) => [column.name, expectedValue(Reflect.get(row, column.name), column)]),
  );
}

function expectedValue(value: unknown, { kind }: Column): unknown {
  if (value === null) return null;
  if (kind === "integer" || kind === "parts") return asBigInts(value);
  if (kind === "date" && typeof value === "string") return new Date(`${value}T00:00:00Z`);
  return kind === "decimal" ? Number(value) : value;
}

function asBigInts(value: unknown): unknown {
  return Array.isArray(value) ? value.map(asBigInts) : BigInt(Number(value));
}

const noValue = { value: null, value_number: null };

test("has every row, typed", async () => {
  const published = await publishedWith({
    quotes: ([first]) =>
      first ? hostileTexts.map((text) => ({ ...first, passage_text: text, published: "0099-12-31" })) : [],
    figures: (rows) => [
      ...rows,
      ...rows.map((row) => ({ ...row, ...noValue, low: "-0.25", high: "12345678901234567890" })),
    ],
    entities: (rows) =>
      rows.map((row, nth) => ({ ...row, roles: ["a", "b c"].slice(0, nth), aliases: hostileItems })),
  });
  const folder = await temporaryFolder();
  await writeParquet(published, folder);
  for (const dataset of datasetNames) {
    const rows = await parquetReadObjects({ file: await bytesOf(join(folder, `${dataset}.parquet`)) });
    const wanted = rowsOf(published.folder, dataset).map((row) => expected(row, dataset));
    expect(rows).toEqual(wanted);
  }
});

test("a decimal that is too large for a number is null", async () => {
  const published = await publishedWith({
    figures: (rows) => rows.map((row) => ({ ...row, value: "9".repeat(400), value_number: null })),
  });
  const folder = await temporaryFolder();
  await writeParquet(published, folder);
  const rows: readonly object[] = await parquetReadObjects({
    file: await bytesOf(join(folder, "figures.parquet")),
  });
  expect(rows.map((row): unknown => Reflect.get(row, "value"))).toEqual(rows.map(() => null));
});

test("says of which build it is and what its columns mean", async () => {
  const published = await publishedWith();
  const folder = await temporaryFolder();
  await writeParquet(published, folder);
  const { key_value_metadata: entries = [] } = parquetMetadata(await bytesOf(join(folder, "claims.parquet")));
  const said = new Map(entries.map(({ key, value }) => [key, value]));
  expect(said.get("onrecord.build_id")).toBe(published.info.build_id);
  const meanings: unknown = JSON.parse(said.get("onrecord.columns") ?? "");
  expect(meanings).toMatchObject({
    stance: columns("claims").find(({ name }) => name === "stance")?.description,
  });
});
