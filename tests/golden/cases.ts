import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A folder of inputs, and the one of what a build makes of them. */
export interface GoldenCase {
  readonly name: string;
  readonly raw: string;
  readonly out: string;
}

/** All golden cases: the folders beside this file. */
export function goldenCases(): readonly GoldenCase[] {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => ({ name, raw: `${folder}${name}/raw`, out: `${folder}${name}/out` }));
}
