import { UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { openPublished, refuseOtherVersion, type Published } from "../lib/published.ts";
import { publishedRows } from "../lib/publishedRows.ts";
import { correctionsPath, readCorrections, type CorrectionLine } from "../stages/correct/index.ts";
import type { ReviewedDataset } from "./leastCertain.ts";
import { findQuestions } from "./questions.ts";
import { ask, type Session } from "./session.ts";

export interface ReviewOptions extends Session {
  readonly out: string;
  /** Of all rows that can be corrected if it is null; a quote is then asked for as the claim that it makes. */
  readonly dataset: ReviewedDataset | null;
  /** Only rows with a lower confidence. */
  readonly below: number;
  readonly limit: number;
  /** Path of a document in `raw`; null for all. */
  readonly document: string | null;
}

/**
 * Walks the least certain rows of `out` that nobody has looked at, and writes what a person says of them to `raw/corrections.jsonl`.
 * Gives the lines that were written. Throws a UsageError for a document that is not there, an InputError for what cannot be read or written.
 */
export async function review(options: ReviewOptions): Promise<readonly CorrectionLine[]> {
  const { raw, out, dataset, below, limit, document, terminal } = options;
  const published = await openPublished(out);
  refuseOtherVersion(published);
  const corrections = await readCorrections(raw);
  const documentId = document === null ? null : await idOf(published, document);
  const datasets = dataset === null ? (["claims", "figures"] as const) : [dataset];
  const sought = { datasets, below, limit, documentId };
  const { questions, changed } = await findQuestions(published, raw, corrections, sought);
  for (const path of changed)
    terminal.show(
      `${escapeUnprintable(path)} has changed since the build, its rows are left out; build it again\n`,
    );
  if (questions.length === 0) {
    if (changed.length === 0) terminal.show("no row is left to look at\n");
    return [];
  }
  const written = await ask(questions, options);
  if (written.length > 0)
    terminal.show(`\n${tally(written)} in ${correctionsPath}; build again to see them in the datasets\n`);
  return written;
}

async function idOf(published: Published, path: string): Promise<string> {
  for await (const row of publishedRows(published, "documents")) {
    if (row.path === path && typeof row.document_id === "string") return row.document_id;
  }
  throw new UsageError(
    `--document ${escapeUnprintable(path)}: ${escapeUnprintable(published.folder)}/documents.csv has no such path; name one that stands there`,
  );
}

const verbs = [
  ["confirm", "confirmed"],
  ["set", "corrected"],
  ["drop", "dropped"],
] as const;

/** “2 confirmed, 1 dropped” */
function tally(lines: readonly CorrectionLine[]): string {
  const counts = verbs.map(([action, done]) => [lines.filter((line) => line.action === action).length, done]);
  return counts
    .filter(([count]) => count !== 0)
    .map(([count, done]) => `${count} ${done}`)
    .join(", ");
}
