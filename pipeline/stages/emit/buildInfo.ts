import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { byCodeUnit } from "../../lib/compare.ts";
import { contractVersion } from "../../lib/contractVersion.ts";
import type { Reader } from "../../lib/reading.ts";
import { packageFolder } from "../../lib/paths.ts";
import { programVersion } from "../../lib/programVersion.ts";
import type { BuildInfo } from "../../lib/rows.generated.ts";
import type { WrittenFile } from "../../lib/rows.ts";
import type { Sorter } from "../../lib/sorter.ts";
import { writeTextFile } from "./textFile.ts";

/** What a build was made with. */
export interface BuildOrigin {
  /** RFC 3339; null if the build has no time. */
  readonly generatedAt: string | null;
  /** What read the texts. */
  readonly model: Pick<Reader, "backend" | "digest">;
}

/**
 * Writes build.json, the last of all files. `files`: all others but those in `text/`, in any order; `texts`: the fingerprints of those, by their
 * paths.
 */
export async function writeBuildInfo(
  folder: string,
  files: readonly WrittenFile[],
  texts: Sorter,
  { generatedAt, model }: BuildOrigin,
): Promise<WrittenFile> {
  for (const { path, sha256 } of files) await texts.add(path, sha256);
  const info: BuildInfo = {
    build_id: await sortedBuildId(texts),
    contract_version: contractVersion,
    program_version: programVersion,
    model_digest: `model:${model.digest} tables:${tablesDigest()}`,
    backend: model.backend,
    rows: rowCounts(files),
    generated_at: generatedAt,
  };
  return writeTextFile(folder, "build.json", `${JSON.stringify(info, null, 2)}\n`);
}

/** The sha256, in hex, of the lines `<sha256>  <path>` of some files, sorted by path. */
export function buildId(files: readonly Pick<WrittenFile, "path" | "sha256">[]): string {
  const hash = createHash("sha256");
  const sorted = files.toSorted((a, b) => byCodeUnit(a.path, b.path));
  for (const { path, sha256 } of sorted) hash.update(fileLine(path, sha256));
  return hash.digest("hex");
}

async function sortedBuildId(files: Sorter): Promise<string> {
  const hash = createHash("sha256");
  for await (const batch of files.sorted())
    hash.update(batch.map(({ key, value }) => fileLine(key, value)).join(""));
  return hash.digest("hex");
}

function fileLine(path: string, sha256: string): string {
  return `${sha256}  ${path}\n`;
}

/** What the rules know stands in their tables. */
function tablesDigest(): string {
  const folder = new URL("pipeline/tables/", packageFolder);
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return buildId(names.map((path) => ({ path, sha256: sha256(readFileSync(new URL(path, folder))) })));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function rowCounts(files: readonly WrittenFile[]): Record<string, number> {
  const counted = files.filter(({ path }) => path.endsWith(".csv"));
  return Object.fromEntries(
    counted.flatMap(({ path, rows }) => (rows === null ? [] : [[path.slice(0, -4), rows]])),
  );
}
