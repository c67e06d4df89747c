import { pMapIterable } from "p-map";
import type { Quarantined, RawDocument } from "../../lib/document.ts";
import type { Message } from "../../lib/message.ts";
import { noMetadata } from "../../lib/noMetadata.ts";
import { nodeFileSystem } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";
import { list } from "./list.ts";
import type { Listing } from "./list.ts";
import { readEntry } from "./readEntry.ts";

export interface ReadOptions {
  /** Larger files are not read. */
  readonly maximumBytes: number;
  /** How many files are read ahead; at most so many are held at a time. */
  readonly concurrency?: number;
  readonly fileSystem?: FileSystem;
}

/** What reading a folder gives. */
export interface Reading {
  /** The number of documents to come, quarantined ones included. */
  readonly total: number;
  /** Warnings about the metadata table and about folders that cannot be listed. */
  readonly messages: readonly Message[];
  /** In the order of their paths by UTF-16 code unit; read while they are asked for. */
  readonly documents: AsyncIterable<RawDocument | Quarantined>;
}

/** Lists a folder and reads its documents one after the other. Throws InputError if the folder cannot be listed. */
export async function read(rawFolder: string, options: ReadOptions): Promise<Reading> {
  const listing = await list(rawFolder, options.fileSystem);
  return {
    total: listing.entries.length,
    messages: listing.messages,
    documents: readEntries(listing, options),
  };
}

/** Reads the entries of a listing in their order, a few ahead of the one that is asked for. */
export function readEntries(
  { root, entries, metadataByPath }: Listing,
  { maximumBytes, concurrency = 4, fileSystem = nodeFileSystem }: ReadOptions,
): AsyncIterable<RawDocument | Quarantined> {
  const limits = { root, maximumBytes, fileSystem };
  return pMapIterable(
    entries,
    (entry) => readEntry(entry, metadataByPath.get(entry.path) ?? noMetadata, limits),
    { concurrency },
  );
}
