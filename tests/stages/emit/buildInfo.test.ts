import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import type { WrittenFile } from "../../../pipeline/lib/rows.ts";
import { openSorter } from "../../../pipeline/lib/sorter.ts";
import { schemaValidator } from "../../../pipeline/lib/schemas.ts";
import { buildId, writeBuildInfo } from "../../../pipeline/stages/emit/buildInfo.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const files: WrittenFile[] = [
  { path: "text/d_a.txt", bytes: 1, sha256: "11", rows: null },
  { path: "claims.json", bytes: 1, sha256: "22", rows: 4 },
  { path: "claims.csv", bytes: 1, sha256: "33", rows: 4 },
  { path: "README.md", bytes: 1, sha256: "44", rows: null },
];

async function written(generatedAt: string | null): Promise<string> {
  const folder = temporaryFolder();
  const texts = openSorter(folder);
  for (const { path, sha256 } of files.slice(0, 1)) await texts.add(path, sha256);
  const model = { backend: "a library", digest: "55" };
  await writeBuildInfo(folder, files.slice(1), texts, { generatedAt, model });
  return readFileSync(join(folder, "build.json"), "utf8");
}

describe("buildId", () => {
  it("is the sha256 over the lines of all files, sorted by path, in whatever order they come", () => {
    const lines = "44  README.md\n33  claims.csv\n22  claims.json\n11  text/d_a.txt\n";
    const expected = createHash("sha256").update(lines).digest("hex");
    expect(buildId(files)).toBe(expected);
    expect(buildId(files.toReversed())).toBe(expected);
    expect(buildId(files.slice(1))).not.toBe(expected);
  });
});

describe("writeBuildInfo", () => {
  it("keeps its schema, in the order of its keys", async () => {
    const info: unknown = JSON.parse(await written("2024-03-01T12:00:00Z"));
    expect(schemaValidator("build")(info)).toBe(true);
    expect(typeof info === "object" && info !== null ? Object.keys(info) : []).toEqual(
      "build_id contract_version program_version model_digest backend rows generated_at".split(" "),
    );
  });

  it("says what the build is", async () => {
    expect(JSON.parse(await written(null))).toMatchObject({
      build_id: buildId(files),
      contract_version: "1.1.0",
      program_version: manifest.version,
      backend: "a library",
      rows: { claims: 4 },
      generated_at: null,
    });
    expect(await written(null)).toMatch(/"model_digest": "model:55 tables:[0-9a-f]{64}"/);
  });

  it("is small enough to poll, and the same for the same files", async () => {
    const text = await written(null);
    expect(Buffer.byteLength(text)).toBeLessThan(2000);
    expect(await written(null)).toBe(text);
  });
});
