import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildId } from "../pipeline/stages/emit/buildInfo.ts";
import type { BuildInfo } from "../pipeline/lib/rows.generated.ts";
import type { DatasetName } from "../pipeline/lib/rows.ts";
import { sha256 } from "./shapes/publishedFolder.ts";
import { datasetNames } from "../pipeline/lib/schemas.ts";

export type SomeRows = Partial<Record<DatasetName, readonly object[]>>;

/** Writes a folder of datasets whose rows have the columns that a test needs. */
export function writeOutput(folder: string, rows: SomeRows, build: Partial<BuildInfo> = {}): string {
  mkdirSync(folder, { recursive: true });
  const resources: object[] = [];
  for (const dataset of datasetNames) {
    const lines = (rows[dataset] ?? []).map((row) => JSON.stringify(row));
    const text = `[${lines.length === 0 ? "" : "\n"}${lines.join(",\n")}\n]\n`;
    writeFileSync(join(folder, `${dataset}.json`), text);
    resources.push({ path: `${dataset}.json`, hash: `sha256:${sha256(text)}` });
  }
  const description = { title: "rows", description: "of a test", resources };
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(description));
  const info: BuildInfo = {
    build_id: buildId([{ path: "rows", sha256: JSON.stringify(rows) }]),
    contract_version: "1.0.0",
    program_version: "0.1.0",
    model_digest: "model:1 tables:1",
    backend: "none",
    rows: Object.fromEntries(datasetNames.map((dataset) => [dataset, rows[dataset]?.length ?? 0])),
    generated_at: null,
    ...build,
  };
  writeFileSync(join(folder, "build.json"), JSON.stringify(info));
  return folder;
}
