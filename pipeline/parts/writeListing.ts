import { createReadStream, createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pMapIterable } from "p-map";
import type { Metadata } from "../lib/document.ts";
import { InputError } from "../lib/errors.ts";
import { formValidator } from "../lib/form.ts";
import { holdsFolder, realPath } from "../lib/folders.ts";
import { linesOf } from "../lib/lines.ts";
import { machineFault } from "../lib/machineFault.ts";
import { namingFile } from "../lib/namingFile.ts";
import { codeDigest } from "../lib/programDigest.ts";
import { removeFolder } from "../lib/removeFolder.ts";
import { readCorrections, readCorrectionsText } from "../stages/correct/index.ts";
import {
  list,
  listDistant,
  locate,
  type DistantFile,
  type Listing,
  type Located,
} from "../stages/read/index.ts";
import { mostMilliseconds } from "../workers/limits.ts";
import { listingName, warningsName, type ListedDocument, type ListingHead } from "./listing.ts";

export interface ListingOptions {
  readonly maximumBytes: number;
  /** What any document may take, besides what its size earns it. */
  readonly seconds: number;
  /** Where the texts lie if this machine does not see them, and a file of JSON lines that names them: path, bytes. */
  readonly distant?: { readonly address: string; readonly files: string };
}

/** How many files are looked at ahead. */
const concurrency = 16;

/**
 * Writes the listing of `raw` into the folder of the parts, and a copy of its corrections: how many documents it names. Nothing but the
 * metadata table is read, and nothing but regular files will be. Throws an InputError if the folder cannot be listed or a correction
 * cannot be read.
 */
export async function writeListing(raw: string, parts: string, options: ListingOptions): Promise<number> {
  if (holdsFolder(await realPath(raw), await realPath(parts)))
    throw new InputError(`${parts}: the parts lie in ${raw}; give a folder beside it with --parts`);
  await readCorrections(raw);
  const corrections = await readCorrectionsText(raw);
  const scratch = join(parts, "scratch");
  const listing = await open(raw, scratch, options);
  try {
    await writeFile(join(parts, "corrections.jsonl"), corrections);
    const warnings = await writeLines(join(parts, warningsName), listing.messages());
    await writeLines(join(parts, listingName), listingLines(listing, warnings, options));
    return listing.total;
  } catch (error) {
    throw machineFault(error, (path) => path);
  } finally {
    await listing.close();
    await removeFolder(scratch);
  }
}

function open(raw: string, scratch: string, { distant }: ListingOptions): Promise<Listing> {
  if (distant === undefined) return list(raw, scratch);
  const { address, files } = distant;
  return listDistant(raw, { address, files: readFiles(files) }, scratch);
}

/** Writes values as JSON lines: how many. */
async function writeLines(file: string, values: AsyncIterable<object>): Promise<number> {
  let count = 0;
  const lines = async function* (): AsyncGenerator<string, void> {
    for await (const value of values) {
      count += 1;
      yield `${JSON.stringify(value)}\n`;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(file, { flags: "wx" })).catch(namingFile(file));
  return count;
}

async function* listingLines(
  { root, total, entries }: Listing,
  warnings: number,
  { maximumBytes, seconds }: ListingOptions,
): AsyncGenerator<ListingHead | ListedDocument, void> {
  const head = { onrecord: "listing", protocol: 1, code: codeDigest() } as const;
  yield { ...head, total, maximum_bytes: maximumBytes, warnings };
  const located = pMapIterable(
    entries(),
    async ({ entry, metadata }) => ({ metadata, found: await locate(entry, { root, maximumBytes }) }),
    { concurrency },
  );
  for await (const { metadata, found } of located) yield listed(found, metadata, seconds);
}

function listed(found: Located, metadata: Metadata, seconds: number): ListedDocument {
  const { path } = found;
  if ("message" in found) return { action: "none", path, quarantined: found };
  const file = { path, location: found.location.toString("base64"), bytes: found.bytes };
  if (!found.supported) return { action: "hash", ...file };
  return { action: "read", ...file, milliseconds: mostMilliseconds({ seconds }, found.bytes), metadata };
}

const isDistantFile = formValidator<DistantFile>({
  type: "object",
  required: ["path", "bytes"],
  properties: { path: { type: "string", minLength: 1 }, bytes: { type: "integer", minimum: 0 } },
});

async function* readFiles(file: string): AsyncGenerator<DistantFile, void> {
  let line = 0;
  for await (const content of linesOf(createReadStream(file))) {
    line += 1;
    const named: unknown = JSON.parse(content);
    if (!isDistantFile(named)) throw new InputError(`${file}:${line}: names no file`);
    yield named;
  }
}
