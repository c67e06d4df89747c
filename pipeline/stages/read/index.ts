import { pMapIterable } from "p-map";
import type { Quarantined, RawDocument } from "../../lib/document.ts";
import type { Message } from "../../lib/message.ts";
import { nodeFileSystem } from "./fileSystem.ts";
import type { FileSystem } from "./fileSystem.ts";
import { list } from "./list.ts";
import type { Listing } from "./list.ts";
import { readEntry } from "./readEntry.ts";

export interface ReadOptions {
  /** Larger files are not read. */
  readonly maximumBytes: number;
  /** A folder for what does not fit in memory; it need not be there yet. */
  readonly scratch: string;
  /** How many files are read ahead; at most so many are held at a time. */
  readonly concurrency?: number;
  readonly fileSystem?: FileSystem;
}

export type { DistantFile } from "./entries.ts";
export { list, listDistant, type DistantFolder, type Listing } from "./list.ts";
export { locate, type Located } from "./locate.ts";
export { refuseFormat } from "./readEntry.ts";
export { refuseLater, type Unread } from "./refuseLater.ts";

/** What reading a folder gives; however many documents it holds, few of them are in memory. */
export interface Reading {
  /** The number of documents to come, quarantined ones included. */
  readonly total: number;
  /** Warnings about the metadata table and about folders that cannot be listed; can be gone through several times. */
  readonly messages: AsyncIterable<Message>;
  /** In the order of their paths by UTF-16 code unit; read while they are asked for. */
  readonly documents: AsyncIterable<RawDocument | Quarantined>;
}

/** Lists a folder and reads its documents one after the other. Throws InputError if the folder cannot be listed. */
export async function read(rawFolder: string, options: ReadOptions): Promise<Reading> {
  const listing = await list(rawFolder, options.scratch, options.fileSystem);
  return {
    total: listing.total,
    messages: { [Symbol.asyncIterator]: () => listing.messages() },
    documents: readEntries(listing, options),
  };
}

/** Reads the entries of a listing in their order, a few ahead of the one that is asked for; closes it after the last. */
async function* readEntries(
  listing: Listing,
  { maximumBytes, concurrency = 8, fileSystem = nodeFileSystem }: ReadOptions,
): AsyncGenerator<RawDocument | Quarantined, void> {
  const limits = { root: listing.root, maximumBytes, fileSystem };
  try {
    yield* pMapIterable(listing.entries(), ({ entry, metadata }) => readEntry(entry, metadata, limits), {
      concurrency,
    });
  } finally {
    await listing.close();
  }
}
