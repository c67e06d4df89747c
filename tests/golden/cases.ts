import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A folder of inputs, what the reading model made of them, and what a build makes of both. */
export interface GoldenCase {
  readonly name: string;
  readonly raw: string;
  /** The file of the recorded readings. */
  readonly readings: string;
  readonly out: string;
}

/** All golden cases: the folders beside this file. */
export function goldenCases(): readonly GoldenCase[] {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => ({
    name,
    raw: `${folder}${name}/raw`,
    readings: `${folder}${name}/readings.jsonl`,
    out: `${folder}${name}/out`,
  }));
}
