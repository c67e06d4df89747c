import { openCursor } from "../lib/batchCursor.ts";
import type { Published } from "../lib/published.ts";
import { checkedBatches, outOfOrder } from "../lib/publishedRows.ts";
import type { Rows } from "../lib/rows.ts";

/** The datasets whose rows belong to one document each; they stand in the order of documents. */
export type PlacedDataset = "quotes" | "claims" | "figures";

/** Reads the rows of one document after the other, and holds those of one. */
export interface DocumentCursor<Row> {
  /** The rows of the next document that has some, if it is this one. */
  take(documentId: string): Promise<readonly Row[]>;
  /** Throws an InputError if there are rows of a document that nobody asked for. */
  close(): Promise<void>;
}

/** Starts to read a dataset document by document. */
export function openDocumentCursor<Name extends PlacedDataset>(
  published: Published,
  dataset: Name,
): DocumentCursor<Rows[Name]> {
  const rows = openCursor(checkedBatches(published, dataset));
  return {
    take: (documentId) => rows.takeWhile(({ document_id }) => document_id === documentId),
    async close() {
      if ((await rows.peek()) !== undefined) throw outOfOrder(published, dataset);
    },
  };
}
