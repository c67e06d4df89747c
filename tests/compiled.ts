/**
 * The program as it is installed, compiled once before the tests that start it: from there it starts in two thirds of the time that it
 * takes from its sources. As setup of vitest it compiles.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { build } from "../pipeline/build.ts";

const repository = join(import.meta.dirname, "..");
const folder = join(repository, ".compiled");

/** Its command line. */
export const commandLine = join(folder, "cli.js");

/** Its `build`, whose workers are compiled as well. */
export async function compiledBuild(): Promise<typeof build> {
  const compiled: unknown = await import(join(folder, "build.js"));
  const found: unknown = Reflect.get(Object(compiled), "build");
  if (isBuild(found)) return found;
  throw new TypeError("build.js exports no build");
}

function isBuild(value: unknown): value is typeof build {
  return typeof value === "function";
}

export function setup(): void {
  const options = [
    "--project",
    "tsconfig.package.json",
    "--outDir",
    folder,
    "--declaration",
    "false",
    "--noCheck",
  ];
  execFileSync("npx", ["--no", "--", "tsc", ...options], { cwd: repository, stdio: "inherit" });
}
