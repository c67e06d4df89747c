import { dirname, join, relative, sep } from "node:path";
import { realPath } from "../lib/folders.ts";
import type { Published } from "../lib/published.ts";
import { writeTarget } from "../lib/target.ts";
import type { Builds } from "./index.ts";
import { pageParts } from "./pageParts.ts";

/**
 * Writes the difference between two builds as a page that needs no other file; one that is there is replaced at once. Throws a UsageError if
 * it would lie in one of the builds.
 */
export async function writePage(builds: Builds, file: string): Promise<void> {
  const folder = dirname(await realPath(file));
  const explorers = {
    old: await explorerOf(builds.old, folder),
    new: await explorerOf(builds.new, folder),
  };
  const place = { option: "--html", path: file, outs: [builds.old.folder, builds.new.folder] };
  await writeTarget(place, [".html", ".htm"], pageParts(builds, explorers));
}

/** The address of a build’s explorer, seen from a page in a folder. */
async function explorerOf({ folder: out }: Published, folder: string): Promise<string> {
  const path = relative(folder, join(await realPath(out), "explorer.html"));
  return path.split(sep).map(encodeURIComponent).join("/");
}
