import { InputError, UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { Published } from "../lib/published.ts";
import { isOfDocument, parseRow, rowLines, type PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { primaryKey } from "../lib/schemas.ts";

const prefixes: ReadonlyMap<string, DatasetName> = new Map([
  ["q", "quotes"],
  ["c", "claims"],
  ["f", "figures"],
  ["n", "non_figures"],
  ["s", "sentences"],
  ["e", "entities"],
  ["d", "documents"],
]);

const rowIdForm = /^([qcfnse])_[0-9a-f]{20}$/;
const documentIdForm = /^(d)_[a-z0-9-]*-[0-9a-f]{10}$/;

/** The dataset whose row has an id. Throws a UsageError for what is no id. */
export function datasetOf(id: string): DatasetName {
  const prefix = (rowIdForm.exec(id) ?? documentIdForm.exec(id))?.[1];
  const dataset = prefix === undefined ? undefined : prefixes.get(prefix);
  if (dataset !== undefined) return dataset;
  throw new UsageError(
    `${escapeUnprintable(id)}: is no id; ids stand in the first column of a dataset and look like c_5b1d0e94c7a2f3886d41`,
  );
}

/** The row of an id that is one. Throws an InputError if there is none. */
export async function publishedRow(
  published: Published,
  dataset: DatasetName,
  id: string,
): Promise<PublishedRow> {
  const start = `{"${primaryKey(dataset)[0] ?? ""}":"${id}"`;
  for await (const lines of rowLines(published, dataset)) {
    const line = lines.find((one) => one.startsWith(start));
    if (line !== undefined) return parseRow(dataset, line);
  }
  throw new InputError(
    `${id}: ${escapeUnprintable(published.folder)}/${dataset}.json has no row of this id; look it up there, or name another folder with --out`,
  );
}

/** From the start of the first sentence that some places touch to the end of the last, in code points. */
export async function touchedSentences(
  published: Published,
  documentId: string,
  places: readonly { readonly start: number; readonly end: number }[],
): Promise<{ readonly start: number; readonly end: number }> {
  const first = Math.min(...places.map((place) => place.start));
  const last = Math.max(...places.map((place) => place.end));
  let [start, end] = [first, last];
  const isOwn = isOfDocument(documentId);
  let isReached = false;
  for await (const lines of rowLines(published, "sentences")) {
    const own = lines.filter(isOwn);
    if (isReached && own.length === 0) break;
    isReached ||= own.length > 0;
    for (const { char_start: from, char_end: to } of own.map((line) => parseRow("sentences", line))) {
      if (typeof from !== "number" || typeof to !== "number" || from >= last || to <= first) continue;
      [start, end] = [Math.min(start, from), Math.max(end, to)];
    }
  }
  return { start, end };
}
