import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Published } from "../lib/published.ts";
import { correctedId, type Correction } from "../stages/correct/index.ts";
import { leastCertain, type Sought, type Uncertain } from "./leastCertain.ts";
import { publishedDocuments, type PublishedDocument } from "./publishedDocuments.ts";

/** A row to decide on and its document. */
export interface Question {
  readonly row: Uncertain;
  readonly document: PublishedDocument;
}

export interface Questions {
  readonly questions: readonly Question[];
  /** Paths of documents whose rows are left out because their file is not the one that was built. */
  readonly changed: readonly string[];
}

/** The least certain rows of which no line speaks yet, as many as are sought: a line that the build does not know yet takes no row’s place. */
export async function findQuestions(
  published: Published,
  raw: string,
  corrections: ReadonlyMap<string, readonly Correction[]>,
  sought: Sought,
): Promise<Questions> {
  const { limit } = sought;
  const lines = [...corrections.values()].reduce((sum, own) => sum + own.length, 0);
  const rows = await leastCertain(published, { ...sought, limit: limit + lines });
  const questions: Question[] = [];
  const changed = new Set<string>();
  for (let at = 0; at < rows.length && questions.length < limit; at += limit) {
    const some = rows.slice(at, at + limit);
    const documents = await publishedDocuments(published, new Set(some.map((row) => row.documentId)));
    const open = new Map<string, PublishedDocument>();
    for (const document of documents.values()) {
      const { path } = document.rows.document;
      if (!(await isAsBuilt(document, raw))) changed.add(path);
      else for (const id of openIds(document, corrections.get(path) ?? [])) open.set(id, document);
    }
    for (const row of some) {
      const document = open.get(row.id);
      if (document !== undefined) questions.push({ row, document });
    }
  }
  return { questions: questions.slice(0, limit), changed: [...changed] };
}

async function isAsBuilt({ rows }: PublishedDocument, raw: string): Promise<boolean> {
  const { path, sha256 } = rows.document;
  return (await digestOf(join(raw, path))) === sha256;
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

/** The rows of a document that no line speaks of, nor of their other half. */
function openIds({ text, rows }: PublishedDocument, lines: readonly Correction[]): readonly string[] {
  const named = new Set(lines.map((line) => correctedId(text, rows, line)));
  const isOpen = (...ids: readonly (string | null)[]): boolean =>
    ids.every((id) => id === null || !named.has(id));
  return [
    ...rows.quotes.filter((row) => isOpen(row.quote_id, row.claim_id)).map(({ quote_id }) => quote_id),
    ...rows.claims.filter((row) => isOpen(row.claim_id, row.quote_id)).map(({ claim_id }) => claim_id),
    ...rows.figures.filter((row) => isOpen(row.figure_id)).map(({ figure_id }) => figure_id),
  ];
}
