import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Metadata, Quarantined, RawDocument } from "../../lib/document.ts";
import { documentId } from "../../lib/documentId.ts";
import type { Entry } from "./entries.ts";
import type { FileSystem } from "./fileSystem.ts";
import { hashFile, readBytes, readFile } from "./readFile.ts";
import { quarantine } from "./refusals.ts";
import type { Refusal } from "./refusals.ts";

const supportedFormat = /\.(?:txt|md)$/i;
const fileExtension = /\.[^./]+$/;

/** Reads one entry, or says why not. Throws InputError if the machine has no room to open a file. */
export async function readEntry(
  entry: Entry,
  metadata: Metadata,
  limits: { root: Buffer; maximumBytes: number; fileSystem: FileSystem },
): Promise<RawDocument | Quarantined> {
  if (entry.ambiguous) return quarantine(entry.path, { rule: "ambiguous-name" });
  const supported = isSupported(entry.path);
  const result = await readFile(entry, limits, async (file, status) =>
    supported
      ? readDocument(file, status, entry.path, metadata)
      : refuseFormat(entry.path, await hashFile(file, status)),
  );
  return "rule" in result ? refuseEntry(entry.path, result) : result;
}

/** True if documents of this name can be read. */
export function isSupported(path: string): boolean {
  return supportedFormat.test(path);
}

/** Quarantines an entry whose file may not be read. */
export function refuseEntry(path: string, refusal: Refusal): Quarantined {
  // That a film is too large is not what its owner needs to know.
  const isFormat = refusal.rule === "too-large" && !isSupported(path);
  return isFormat ? refuseFormat(path, null) : quarantine(path, refusal);
}

/** Quarantines a file of a format that is not read; `sha256` is null if its bytes were not read. */
export function refuseFormat(path: string, sha256: string | null): Quarantined {
  const actual = fileExtension.exec(path)?.[0] ?? "no extension";
  return quarantine(path, { rule: "unsupported-format", expected: ".txt or .md", actual }, sha256);
}

async function readDocument(
  file: FileHandle,
  status: Stats,
  path: string,
  metadata: Metadata,
): Promise<RawDocument | Quarantined> {
  const bytes = await readBytes(file, status);
  if (bytes === null) return quarantine(path, { rule: "changing-file" });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { documentId: documentId(path), path, bytes, sha256, metadata };
}
