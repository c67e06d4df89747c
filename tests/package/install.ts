import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this repository. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

const quiet = ["--no-audit", "--no-fund", "--ignore-scripts"];

/** Compiles the program and packs the repository into a folder; gives the paths within the package. */
export function pack(folder: string): readonly string[] {
  run("npm", ["run", "dist"], repository);
  const said = run("npm", ["pack", "--json", "--pack-destination", folder], repository);
  return list(list(JSON.parse(said)).map((packed) => member(packed, "files"))[0]).map((file) =>
    String(member(file, "path")),
  );
}

/**
 * Installs a packed tarball into its folder, with the dependencies that the lock file names, so that a warm cache is enough.
 * Asks the registry only for what the cache lacks.
 */
export function install(folder: string, tarball: string): void {
  const manifest = {
    name: "consumer",
    version: "1.0.0",
    type: "module",
    dependencies: { onrecord: `file:${tarball}` },
  };
  const packages = {
    "": manifest,
    "node_modules/onrecord": { ...lockedPackages().get(""), resolved: `file:${tarball}` },
    ...Object.fromEntries(runtimePackages()),
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(
    join(folder, "package-lock.json"),
    JSON.stringify({ ...manifest, lockfileVersion: 3, requires: true, packages }),
  );
  run("npm", ["ci", "--prefer-offline", ...quiet], folder);
}

/** What the lock file says of each package that is installed with onrecord, by its path. */
export function runtimePackages(): readonly (readonly [string, LockedPackage])[] {
  return [...lockedPackages()].filter(([path, { dev }]) => path !== "" && dev !== true);
}

type LockedPackage = Readonly<Record<string, unknown>>;

function lockedPackages(): ReadonlyMap<string, LockedPackage> {
  const lock: unknown = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8"));
  return new Map(
    Object.entries(record(member(lock, "packages"))).map(([path, entry]) => [path, record(entry)]),
  );
}

/** Runs a program to its end; gives what it says on stdout, and throws with all that it says if it fails. */
export function run(program: string, arguments_: readonly string[], folder: string): string {
  return execFileSync(program, arguments_, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function member(value: unknown, key: string): unknown {
  return record(value)[key];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null) return { ...value };
  throw new TypeError(`expected an object, got ${String(value)}`);
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`expected an array, got ${String(value)}`);
}
