import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pattern } from "./writtenPatterns.ts";

/** The patterns of the schemas in a folder, with the flag by which Ajv reads them. */
export function schemaPatterns(folder: string): readonly Pattern[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.flatMap((name) => {
    const found: Pattern[] = [];
    JSON.parse(readFileSync(join(folder, name), "utf8"), (key, value: unknown) => {
      if (key === "pattern" && typeof value === "string")
        found.push({ source: value, flags: "u", place: `schemas/${name}` });
      return value;
    });
    return found;
  });
}
