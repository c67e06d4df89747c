import type { Quarantined, RawDocument } from "../../../pipeline/lib/document.ts";
import { nodeFileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import type { FileSystem } from "../../../pipeline/stages/read/fileSystem.ts";
import { read } from "../../../pipeline/stages/read/index.ts";

type Read = RawDocument | Quarantined;

/** Everything that reading a folder gives, of files up to 1000 bytes. */
export async function readAll(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly Read[]> {
  const { total, documents } = await read(folder, { maximumBytes: 1_000, fileSystem });
  const all = await collect(documents);
  if (all.length !== total) throw new Error(`${all.length} documents, but ${total} were announced`);
  return all;
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
