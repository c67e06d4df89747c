import { tmpdir } from "node:os";
import { defaultMaximumBytes } from "../defaults.ts";
import { findRecords } from "../extract.ts";
import type { Document } from "../lib/document.ts";
import { InputError } from "../lib/errors.ts";
import type { Reader } from "../lib/reading.ts";
import type { ExtractedRows } from "../lib/relate.ts";
import { primaryKey } from "../lib/schemas.ts";
import { correct, readCorrections, type Correction } from "../stages/correct/index.ts";
import { decode } from "../stages/decode/index.ts";
import { link } from "../stages/link/index.ts";
import type { DescribedEntry } from "../stages/read/describedEntries.ts";
import { list, type Listing } from "../stages/read/list.ts";
import { readEntry } from "../stages/read/readEntry.ts";
import { nodeFileSystem } from "../stages/read/fileSystem.ts";
import { originsOf, type Origin } from "./origins.ts";

/** The datasets whose rows one document gives. */
export type ExplainedDataset = "quotes" | "claims" | "figures" | "sentences" | "non_figures";

/** What is known of a row after its document was read once more. */
export interface MadeAgain {
  /** Null if the document does not give the row, or only by a correction. */
  readonly origin: Origin | null;
  /** Those that changed a column of it, or made it, in the order in which they are applied. */
  readonly corrections: readonly Correction[];
  /** Why the row cannot be explained in full; null if it can. */
  readonly problem: string | null;
}

/** The row to find. */
export interface Sought {
  readonly dataset: ExplainedDataset;
  readonly id: string;
  /** Of its document, as in `documents`. */
  readonly path: string;
  /** The published text of its document. */
  readonly text: string;
}

/** Extracts the document of a row once more, to see what made the row and which corrections touched it. */
export async function madeAgain(raw: string, sought: Sought, reader: Reader): Promise<MadeAgain> {
  const nothing = { origin: null, corrections: [] };
  try {
    const document = await documentAt(raw, sought.path);
    if (document === null)
      return { ...nothing, problem: `${raw} has no ${sought.path} that can be read any more` };
    const extracted = await findRecords(document, reader);
    const rows = link(extracted);
    const corrections = (await readCorrections(raw)).get(sought.path) ?? [];
    const { applied, last, problem } = applyEach(document.text, rows, corrections, sought);
    const isThere = rowOf(last, sought) !== undefined;
    return {
      origin: originsOf(extracted, rows).get(sought.id) ?? null,
      corrections: applied,
      problem: problem ?? (isThere ? null : whyGone(document.text, sought)),
    };
  } catch (error) {
    if (error instanceof InputError) return { ...nothing, problem: error.message };
    throw error;
  }
}

async function documentAt(raw: string, path: string): Promise<Document | null> {
  const listing = await list(raw, tmpdir());
  const found = await entryAt(listing, path).finally(() => listing.close());
  if (found === null) return null;
  const limits = { root: listing.root, maximumBytes: defaultMaximumBytes, fileSystem: nodeFileSystem };
  const read = await readEntry(found.entry, found.metadata, limits);
  const document = "message" in read ? read : decode(read);
  return "message" in document ? null : document;
}

async function entryAt(listing: Listing, path: string): Promise<DescribedEntry | null> {
  for await (const described of listing.entries()) if (described.entry.path === path) return described;
  return null;
}

function rowOf(rows: ExtractedRows, { dataset, id }: Sought): object | undefined {
  const [key = ""] = primaryKey(dataset);
  const all: readonly object[] = rows[dataset];
  return all.find((row) => Reflect.get(row, key) === id);
}

interface Applied {
  readonly applied: readonly Correction[];
  readonly last: ExtractedRows;
  readonly problem: string | null;
}

/** One after the other, to see which of them changes the row. */
function applyEach(
  text: string,
  rows: ExtractedRows,
  corrections: readonly Correction[],
  sought: Sought,
): Applied {
  const applied: Correction[] = [];
  let last = rows;
  for (const correction of corrections) {
    const before = JSON.stringify(rowOf(last, sought));
    try {
      last = correct(text, last, [correction]);
    } catch (error) {
      if (error instanceof InputError) return { applied, last, problem: error.message };
      throw error;
    }
    if (JSON.stringify(rowOf(last, sought)) !== before) applied.push(correction);
  }
  return { applied, last, problem: null };
}

function whyGone(text: string, { path, text: published }: Sought): string {
  return text === published
    ? `${path} no longer gives this row: the program, its model or the corrections are others than those of the build; build it again`
    : `${path} no longer gives this row: its text has changed since the build; build it again`;
}
