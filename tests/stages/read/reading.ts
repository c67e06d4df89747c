import type { Quarantined, RawDocument } from "../../../pipeline/lib/document.ts";
import { nodeFileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import type { FileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import { noMetadata } from "../../../pipeline/lib/noMetadata.ts";
import { read } from "../../../pipeline/stages/read/index.ts";
import { list } from "../../../pipeline/stages/read/list.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

type Read = RawDocument | Quarantined;

/** Everything that reading a folder gives, of files up to 1000 bytes. */
export async function readAll(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly Read[]> {
  const scratch = await temporaryFolder();
  const { total, documents } = await read(folder, { maximumBytes: 1_000, scratch, fileSystem });
  const all = await collect(documents);
  if (all.length !== total) throw new Error(`${all.length} documents, but ${total} were announced`);
  return all;
}

/** What a folder is found to hold: entries and messages as lists, metadata by path where they are not empty. */
export async function listed(folder: string, fileSystem: FileSystem = nodeFileSystem) {
  const listing = await list(folder, await temporaryFolder(), fileSystem);
  const described = await collect(listing.entries());
  if (described.length !== listing.total) throw new Error(`${listing.total} entries were announced`);
  const messages = await collect(listing.messages());
  await listing.close();
  return {
    entries: described.map(({ entry }) => entry),
    metadataByPath: new Map(
      described.flatMap(({ entry, metadata }) => (metadata === noMetadata ? [] : [[entry.path, metadata]])),
    ),
    messages,
  };
}

/** The items of an iteration as a list. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** By path: the text of what was read, the rule of what was quarantined. */
export function summarize(documents: readonly Read[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    documents.map((document) => [
      document.path,
      "bytes" in document ? Buffer.from(document.bytes).toString() : document.message.rule,
    ]),
  );
}
