import type { Metadata } from "../../lib/document.ts";
import { documentId } from "../../lib/documentId.ts";
import type { Message } from "../../lib/message.ts";
import { noMetadata } from "../../lib/noMetadata.ts";
import type { Sorter } from "../../lib/sorter.ts";
import { readEntryLine, type Entry } from "./entries.ts";
import type { Notes } from "./notes.ts";
import { joinedByPath } from "./pathJoin.ts";
import { readMetadata } from "./rowMetadata.ts";
import { parseRow, warnInto } from "./tableRows.ts";

/** An entry of `raw/` and what the table says of it. */
export interface DescribedEntry {
  readonly entry: Entry;
  readonly metadata: Metadata;
}

/**
 * The entries with their metadata, in the order of their paths. Of two rows for a document the first counts; rows and values that cannot be used are
 * left out and noted, if there are `notes`.
 */
export async function* describedEntries(
  root: Buffer,
  { entries, rows }: { readonly entries: Sorter; readonly rows: Sorter },
  notes: Notes | null,
): AsyncGenerator<DescribedEntry, void> {
  let firstLine = 0;
  for await (const { path, entry, row, nth } of joinedByPath(entries, rows)) {
    if (entry === null) continue;
    const described = row === null ? null : parseRow(row);
    const messages: Message[] = [];
    const warn = warnInto(messages);
    if (described !== null && nth > 0) {
      const reason = `line ${firstLine} already describes ${path}; this row is ignored`;
      const advice = "remove one of the two";
      warn("duplicate-path", described.line, reason, { document_id: documentId(path), advice });
      await notes?.add("rows", messages);
      continue;
    }
    firstLine = described?.line ?? 0;
    const metadata = described === null ? noMetadata : readMetadata(described, path, warn);
    await notes?.add("values", messages);
    yield { entry: readEntryLine(root, path, entry), metadata };
  }
}
