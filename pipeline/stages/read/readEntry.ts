import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Metadata, Quarantined, RawDocument } from "../../lib/document.ts";
import { documentId } from "../../lib/documentId.ts";
import type { Entry } from "./entries.ts";
import type { FileSystem } from "./fileSystem.ts";
import { hashFile, readFile } from "./readFile.ts";
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
  const supported = supportedFormat.test(entry.path);
  const result = await readFile(entry, limits, (file) =>
    supported ? readDocument(file, entry.path, metadata) : refuseFormat(entry.path, file),
  );
  if (!("rule" in result)) return result;
  // That a film is too large is not what its owner needs to know.
  return result.rule === "too-large" && !supported
    ? refuseFormat(entry.path)
    : quarantine(entry.path, result);
}

async function readDocument(
  file: FileHandle,
  path: string,
  metadata: Metadata,
): Promise<RawDocument | Quarantined> {
  const bytes = await file.readFile();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { documentId: documentId(path), path, bytes, sha256, metadata };
}

async function refuseFormat(path: string, file?: FileHandle): Promise<Quarantined> {
  const actual = fileExtension.exec(path)?.[0] ?? "no extension";
  const refusal: Refusal = { rule: "unsupported-format", expected: ".txt or .md", actual };
  return quarantine(path, refusal, file === undefined ? null : await hashFile(file));
}
