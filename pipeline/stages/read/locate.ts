import type { Quarantined } from "../../lib/document.ts";
import type { Entry } from "./entries.ts";
import { nodeFileSystem } from "./fileSystem.ts";
import { isSupported, refuseEntry } from "./readEntry.ts";
import { findFile, tooLarge, type FoundFile } from "./readFile.ts";
import type { Refusal } from "./refusals.ts";

/** A file that may be read elsewhere, or an entry that may not, and why. */
export type Located = (FoundFile & { readonly path: string; readonly supported: boolean }) | Quarantined;

/** What decides whether a file may be read. */
export interface LocateLimits {
  /** The real path of `raw/`. */
  readonly root: Buffer;
  readonly maximumBytes: number;
}

/** Finds the file of an entry without opening it; what `readEntry` refuses is refused. Throws InputError if the machine has no room. */
export async function locate(entry: Entry, limits: LocateLimits): Promise<Located> {
  const { path } = entry;
  if (entry.ambiguous) return refuseEntry(path, { rule: "ambiguous-name" });
  const found = await foundFile(entry, limits);
  return "rule" in found ? refuseEntry(path, found) : { path, supported: isSupported(path), ...found };
}

async function foundFile(entry: Entry, { root, maximumBytes }: LocateLimits): Promise<FoundFile | Refusal> {
  const { bytes } = entry;
  if (bytes === undefined) return findFile(entry, { root, maximumBytes, fileSystem: nodeFileSystem });
  return bytes > maximumBytes ? tooLarge(bytes, maximumBytes) : { location: entry.location, bytes };
}
