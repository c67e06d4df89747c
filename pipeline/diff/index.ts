import { byCodeUnit } from "../lib/compare.ts";
import { isSameFile, publishedRows, type PublishedRow } from "../lib/publishedRows.ts";
import type { DatasetName } from "../lib/rows.ts";
import { datasetNames } from "../lib/schemas.ts";
import { documentChanges } from "./documentChanges.ts";
import { entityChanges } from "./entityChanges.ts";
import type { Builds } from "./linePairs.ts";
import { mergeJoin, type Joined } from "./mergeJoin.ts";
import { openClaimLinks, openPlaced } from "./placedChanges.ts";
import type { RowChange } from "./rowChange.ts";

export type { Builds };

/** What differs in one dataset of one document. */
export interface ChangeGroup {
  readonly dataset: DatasetName;
  /** The row of the document, the new one if there are two; null for entities. */
  readonly document: PublishedRow | null;
  /** True for the rows of a document that only one of the builds has. */
  readonly whole: boolean;
  /** At least one; in text order. */
  readonly changes: readonly RowChange[];
}

/**
 * All rows that differ between two builds: dataset by dataset, document by document, in the order of the builds. Rows are matched by id, then
 * by place. The rows of one document are held at a time; a dataset that is the same to the byte is not read. Throws an InputError if what is
 * read is damaged, or replaced meanwhile.
 */
export async function* diff(builds: Builds): AsyncGenerator<ChangeGroup> {
  for (const dataset of datasetNames) {
    if (isSameFile(builds.old, builds.new, dataset)) continue;
    for await (const group of groupsOf(builds, dataset)) if (group.changes.length > 0) yield group;
  }
}

function groupsOf(builds: Builds, dataset: DatasetName): AsyncIterable<ChangeGroup> {
  if (dataset === "documents") return rowsOfDocuments(builds);
  if (dataset === "entities") return rowsOfEntities(builds);
  return placedRows(builds, dataset);
}

function documents(builds: Builds): AsyncIterable<Joined<PublishedRow>> {
  const [old, now] = [publishedRows(builds.old, "documents"), publishedRows(builds.new, "documents")];
  return mergeJoin(old, now, (a, b) => byCodeUnit(String(a.path), String(b.path)));
}

async function* rowsOfDocuments(builds: Builds): AsyncGenerator<ChangeGroup> {
  for await (const [before, after] of documents(builds)) {
    const lines = { before: asLines(before), after: asLines(after) };
    const changes = documentChanges("documents", lines);
    yield { dataset: "documents", document: after ?? before, whole: false, changes };
  }
}

function asLines(row: PublishedRow | null): readonly string[] {
  return row === null ? [] : [JSON.stringify(row)];
}

async function* rowsOfEntities(builds: Builds): AsyncGenerator<ChangeGroup> {
  for await (const changes of entityChanges(builds)) {
    yield { dataset: "entities", document: null, whole: false, changes };
  }
}

async function* placedRows(builds: Builds, dataset: DatasetName): AsyncGenerator<ChangeGroup> {
  const finder = dataset === "claim_links" ? openClaimLinks(builds) : openPlaced(builds, dataset);
  try {
    for await (const [before, after] of documents(builds)) {
      const document = after ?? before;
      const changes = await finder.next(String(document?.document_id));
      yield { dataset, document, whole: before === null || after === null, changes };
    }
    await finder.end();
  } finally {
    await finder.close();
  }
}
