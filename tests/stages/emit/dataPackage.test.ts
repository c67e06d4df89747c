import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import profile from "../../fixtures/datapackage/datapackage.json" with { type: "json" };
import type { WrittenFile } from "../../../pipeline/lib/rows.ts";
import { columns, tableNames } from "../../../pipeline/lib/schemas.ts";
import { writeDataPackage } from "../../../pipeline/stages/emit/dataPackage.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly example: string;
  readonly constraints: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type?: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly object[];
    readonly missingValues: readonly string[];
  };
}

interface Package {
  readonly $schema: string;
  readonly resources: readonly Resource[];
}

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const isPackage = ajv.compile<Package>(profile);

const tables = tableNames.filter((name) => name !== "messages");
const paths = [
  ...tables.map((name) => `${name}.csv`),
  "claims.json",
  "messages.jsonl",
  "README.md",
  "explorer.html",
  "text/d_a.txt",
];
const files: WrittenFile[] = paths.map((path, index) => ({
  path,
  bytes: index,
  sha256: "ab".repeat(32),
  rows: null,
}));

async function descriptor(): Promise<Package> {
  const folder = temporaryFolder();
  await writeDataPackage(folder, files);
  const written: unknown = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  if (isPackage(written)) return written;
  throw new Error(JSON.stringify(isPackage.errors, null, 2));
}

async function resource(name: string): Promise<Resource> {
  const found = (await descriptor()).resources.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no resource ${name}`);
  return found;
}

async function field(table: string, name: string): Promise<Field | undefined> {
  return (await resource(table)).schema?.fields.find((each) => each.name === name);
}

describe("writeDataPackage", () => {
  it("keeps the published profile of Data Package 2.0", async () => {
    const { $schema } = await descriptor();
    expect($schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  });

  it("is held against a profile that refuses what is wrong", () => {
    expect(isPackage({ resources: [] })).toBe(false);
    const wrong = { name: "a", path: "a.csv", schema: { fields: [{ name: "a", type: "list" }] } };
    expect(isPackage({ resources: [wrong] })).toBe(false);
  });

  it("lists every file but those of text/, with bytes and fingerprint, each under a name of its own", async () => {
    const { resources } = await descriptor();
    expect(resources.map(({ path }) => path)).toEqual(paths.slice(0, -1));
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    expect(resources[3]).toMatchObject({
      path: "claims.csv",
      name: "claims",
      type: "table",
      bytes: 3,
      hash: `sha256:${"ab".repeat(32)}`,
    });
    expect(await resource("claims-json")).toEqual({
      name: "claims-json",
      path: "claims.json",
      format: "json",
      mediatype: "application/json",
      encoding: "utf-8",
      bytes: tables.length,
      hash: `sha256:${"ab".repeat(32)}`,
    });
  });

  it.each(tables)("describes the columns of %s", async (table) => {
    const { schema } = await resource(table);
    expect(schema?.fields.map(({ name }) => name)).toEqual(columns(table).map(({ name }) => name));
    expect(schema?.missingValues).toEqual([""]);
  });

  it.each([
    ["claims", "claim_id", "string", { required: true, unique: true, pattern: "^c_[0-9a-f]{20}$" }],
    ["claims", "check_worthiness", "number", { required: true, minimum: 0, maximum: 1 }],
    [
      "claims",
      "attribution",
      "string",
      { required: true, enum: ["direct", "mixed", "indirect", "attitude", "asserted"] },
    ],
    ["claims", "claimant", "string", {}],
    ["claims", "anonymous", "boolean", { required: true }],
    ["claims", "figure_ids", "string", {}],
    ["claims", "parts", "string", { required: true }],
    ["claims", "published", "date", {}],
    ["figures", "value", "number", {}],
    ["figures", "char_start", "integer", { required: true, minimum: 0 }],
    ["claim_links", "claim_id", "string", { required: true, pattern: "^c_[0-9a-f]{20}$" }],
  ])("gives %s.%s the type %s and its constraints", async (table, name, type, constraints) => {
    expect(await field(table, name)).toMatchObject({ type, constraints });
    expect((await field(table, name))?.constraints).toEqual(constraints);
  });

  it("gives examples as they stand in a cell", async () => {
    expect((await field("claims", "parts"))?.example).toBe("559:582");
    expect((await field("figures", "value_number"))?.example).toBe("1200");
  });

  it("names keys, and what they point at; one within the same file names no resource", async () => {
    const { schema } = await resource("claims");
    expect(schema?.primaryKey).toEqual(["claim_id"]);
    expect(schema?.foreignKeys).toEqual([
      { fields: ["document_id"], reference: { resource: "documents", fields: ["document_id"] } },
      { fields: ["claimant_id"], reference: { resource: "entities", fields: ["entity_id"] } },
      { fields: ["target_id"], reference: { resource: "entities", fields: ["entity_id"] } },
      { fields: ["quote_id"], reference: { resource: "quotes", fields: ["quote_id"] } },
      { fields: ["nested_in_id"], reference: { fields: ["claim_id"] } },
      { fields: ["sentence_id"], reference: { resource: "sentences", fields: ["sentence_id"] } },
    ]);
    expect((await resource("codebook")).schema).not.toHaveProperty("primaryKey");
  });
});
