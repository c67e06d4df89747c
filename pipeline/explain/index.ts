import { openPublished, publishedText } from "../lib/published.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import type { PublishedRow } from "../lib/publishedRows.ts";
import type { Reader } from "../lib/reading.ts";
import type { DatasetName } from "../lib/rows.ts";
import type { Correction } from "../stages/correct/index.ts";
import { linkedClaims, type LinkedClaim } from "./linkedClaims.ts";
import { madeAgain, type ExplainedDataset } from "./madeAgain.ts";
import { markedText } from "./markedText.ts";
import { marksOf, type NamedMark } from "./marks.ts";
import type { Origin } from "./origins.ts";
import { datasetOf, publishedRow, touchedSentences } from "./publishedRow.ts";

export interface ExplainOptions {
  readonly id: string;
  readonly raw: string;
  readonly out: string;
  /** Called if a document has to be read. */
  readonly reader: () => Promise<Reader>;
}

/** Why a row is as it is. */
export interface Explanation {
  readonly dataset: DatasetName;
  readonly id: string;
  /** As published. */
  readonly row: PublishedRow;
  /** Of its document; null for an entity, which many documents make. */
  readonly path: string | null;
  /** Its sentences, with a line of pointers below each line; null if it has no place. */
  readonly sentence: string | null;
  /** What the pointers point at. */
  readonly marks: readonly NamedMark[];
  /** Of a claim: the others that the article relates it to. */
  readonly links: readonly LinkedClaim[];
  readonly origin: Origin | null;
  readonly corrections: readonly Correction[];
  /** What could not be explained, and why. */
  readonly problem: string | null;
}

/**
 * Shows a published row in its text, and what made it. Throws a UsageError for what is no id, and an InputError if `out` has no such row; that
 * `raw` gives it no longer is said as its problem.
 */
export async function explain({ id, raw, out, reader }: ExplainOptions): Promise<Explanation> {
  const dataset = datasetOf(id);
  const published = await openPublished(out);
  const row = await publishedRow(published, dataset, id);
  const nothing = { sentence: null, marks: [], links: [], origin: null, corrections: [], problem: null };
  const whole = { dataset, id, row, ...nothing };
  if (!isExplained(dataset)) return { ...whole, path: typeof row.path === "string" ? row.path : null };
  const documentId = String(row.document_id);
  const path = String((await publishedRow(published, "documents", documentId)).path);
  const text = await publishedText(published, documentId);
  const marks = marksOf(dataset, row);
  const sentence = markedText(text, await touchedSentences(published, documentId, marks), marks);
  const links = dataset === "claims" ? await linkedClaims(published, id, { path, text }) : [];
  const again = await madeAgain(raw, { dataset, id, path, text }, await reader());
  const problem = again.problem === null ? null : escapeUnprintable(again.problem);
  return { ...whole, path, sentence, marks, links, ...again, problem };
}

function isExplained(dataset: DatasetName): dataset is ExplainedDataset {
  return dataset !== "documents" && dataset !== "entities" && dataset !== "claim_links";
}
