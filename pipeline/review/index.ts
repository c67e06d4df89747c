import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { UsageError } from "../lib/errors.ts";
import { escapeUnprintable } from "../lib/formatMessage.ts";
import { openPublished, refuseOtherVersion, type Published } from "../lib/published.ts";
import { publishedRows } from "../lib/publishedRows.ts";
import {
  correctedId,
  correctionsPath,
  readCorrections,
  type Correction,
  type CorrectionLine,
} from "../stages/correct/index.ts";
import { leastCertain, type ReviewedDataset, type Uncertain } from "./leastCertain.ts";
import { publishedDocuments, type PublishedDocument } from "./publishedDocuments.ts";
import { ask, type Question, type Session } from "./session.ts";

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
 * Gives the lines that were written. Throws a UsageError for a document that is not there, an InputError for what cannot be read.
 */
export async function review(options: ReviewOptions): Promise<readonly CorrectionLine[]> {
  const { raw, out, dataset, below, limit, document, terminal } = options;
  const published = await openPublished(out);
  refuseOtherVersion(published);
  const corrections = await readCorrections(raw);
  const documentId = document === null ? null : await idOf(published, document);
  const datasets = dataset === null ? (["claims", "figures"] as const) : [dataset];
  const rows = await leastCertain({ published, datasets, below, limit, documentId });
  const documents = await publishedDocuments(published, new Set(rows.map((row) => row.documentId)));
  const current = await unchanged(documents, raw);
  const decided = new Set([...current.values()].flatMap((one) => decidedIds(one, corrections)));
  const questions = questionsOf(rows, current, decided);
  const changed = [...documents.values()].filter(
    ({
      rows: {
        document: { document_id: id },
      },
    }) => !current.has(id),
  );
  for (const {
    rows: {
      document: { path },
    },
  } of changed)
    terminal.show(
      `${escapeUnprintable(path)} has changed since the build, its rows are left out; build it again\n`,
    );
  if (questions.length === 0) terminal.show("no row is left to look at\n");
  const written = questions.length === 0 ? [] : await ask(questions, options);
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

/** The documents whose file is the one that was built. */
async function unchanged(
  documents: ReadonlyMap<string, PublishedDocument>,
  raw: string,
): Promise<ReadonlyMap<string, PublishedDocument>> {
  const same = new Map<string, PublishedDocument>();
  for (const [id, document] of documents) {
    const { path, sha256 } = document.rows.document;
    if ((await digestOf(join(raw, path))) === sha256) same.set(id, document);
  }
  return same;
}

/** Null if there is no such file. */
async function digestOf(file: string): Promise<string | null> {
  try {
    if (!(await lstat(file)).isFile()) return null;
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    return hash.digest("hex");
  } catch {
    return null;
  }
}

/** The rows that a line speaks of which the build did not know yet, and their other halves. */
function decidedIds(
  { text, rows }: PublishedDocument,
  corrections: ReadonlyMap<string, readonly Correction[]>,
): readonly string[] {
  const ids = (corrections.get(rows.document.path) ?? []).map((line) => correctedId(text, rows, line));
  const known = new Set(ids.filter((id) => id !== null));
  const pairs = rows.quotes.filter(({ quote_id, claim_id }) => known.has(quote_id) || known.has(claim_id));
  return [...known, ...pairs.flatMap(({ quote_id, claim_id }) => [quote_id, claim_id])];
}

function questionsOf(
  rows: readonly Uncertain[],
  documents: ReadonlyMap<string, PublishedDocument>,
  decided: ReadonlySet<string>,
): readonly Question[] {
  return rows.flatMap((row) => {
    const document = documents.get(row.documentId);
    return document === undefined || decided.has(row.id) ? [] : [{ row, document }];
  });
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
