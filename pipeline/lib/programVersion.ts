import { readFileSync } from "node:fs";
import { packageFolder } from "./paths.ts";

/** The version of onrecord, as its package.json says. */
export const programVersion = readVersion(
  JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8")),
);

function readVersion(manifest: unknown): string {
  if (
    typeof manifest === "object" &&
    manifest !== null &&
    "version" in manifest &&
    typeof manifest.version === "string"
  ) {
    return manifest.version;
  }
  throw new Error("package.json has no version");
}
