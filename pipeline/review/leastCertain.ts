import type { Published } from "../lib/published.ts";
import { rowLines } from "../lib/publishedRows.ts";
import type { CorrectionLine } from "../stages/correct/index.ts";

export type ReviewedDataset = CorrectionLine["dataset"];

/** A row that nobody has looked at. */
export interface Uncertain {
  readonly dataset: ReviewedDataset;
  readonly id: string;
  readonly documentId: string;
  readonly confidence: number;
}

export interface Sought {
  readonly datasets: readonly ReviewedDataset[];
  /** Only rows that are less certain. */
  readonly below: number;
  /** So many at most. */
  readonly limit: number;
  /** Only rows of this document; null for all. */
  readonly documentId: string | null;
}

// In JSON a name in quotation marks before a colon is a key: inside a text the marks are escaped. So a row need not be parsed to see these.
const unseen = '"review":"machine"';
const confidenceForm = /"extraction_confidence":([0-9.e-]+)/;
/** The first column of these datasets is their key. */
const idForm = /^\{"[a-z_]+":"([a-z0-9_]+)"/;
const documentForm = /"document_id":"(d_[a-z0-9-]+)"/;

/** The least certain rows that nobody has confirmed or corrected, least certain first, else in the order of the datasets. */
export async function leastCertain(published: Published, sought: Sought): Promise<readonly Uncertain[]> {
  const { limit, documentId: wanted } = sought;
  let found: Uncertain[] = [];
  let below = sought.below;
  for (const dataset of sought.datasets) {
    for await (const lines of rowLines(published, dataset)) {
      for (const line of lines) {
        const confidence = Number(confidenceForm.exec(line)?.[1] ?? 1);
        if (confidence >= below || !line.includes(unseen)) continue;
        const documentId = documentForm.exec(line)?.[1] ?? "";
        if (wanted !== null && documentId !== wanted) continue;
        found.push({ dataset, id: idForm.exec(line)?.[1] ?? "", documentId, confidence });
      }
      if (found.length < 2 * limit) continue;
      found = worst(found, limit);
      below = found.at(-1)?.confidence ?? below;
    }
  }
  return worst(found, limit);
}

function worst(rows: readonly Uncertain[], limit: number): Uncertain[] {
  return rows.toSorted((a, b) => a.confidence - b.confidence).slice(0, limit);
}
