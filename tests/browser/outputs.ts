import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "../../pipeline/build.ts";
import { csvText } from "../../pipeline/lib/csv.ts";
import { documentId } from "../../pipeline/lib/documentId.ts";
import { openExplorer } from "../../pipeline/stages/emit/explorer/index.ts";
import { goldenCases } from "../golden/cases.ts";
import { recordedReader } from "../golden/recordedReader.ts";
import { documentsOf, type TextAndRows } from "../stages/emit/explorer/pageData.ts";

/** A new folder; whoever asks for it takes it away. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "onrecord-browser-"));
}

/** Builds the articles of a golden case into a folder, and gives the output. */
export async function buildGolden(name: string, folder: string): Promise<string> {
  const golden = goldenCases().find((each) => each.name === name);
  if (golden === undefined) throw new Error(`there is no golden case ${name}`);
  const out = join(folder, name);
  await build({ raw: golden.raw, out, reader: recordedReader(golden.readings) });
  return out;
}

/** An article whose path, metadata and words are given. */
export interface Article {
  readonly path: string;
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

/** Builds articles with the model into a folder, and gives the output. */
export async function buildArticles(articles: readonly Article[], folder: string): Promise<string> {
  const raw = join(folder, "raw");
  for (const { path, text } of articles) {
    mkdirSync(dirname(join(raw, path)), { recursive: true });
    writeFileSync(join(raw, path), text);
  }
  const records = articles.map(({ path, title, publisher, url }) => [path, title, publisher, url]);
  writeFileSync(
    join(raw, "metadata.csv"),
    csvText([["path", "title", "publisher", "url"], ...records], "\n"),
  );
  await build({ raw, out: join(folder, "out") });
  return join(folder, "out");
}

/** Where the rows of a generated document are known by: `c_` and 20 digits made of its number. */
export function generatedId(prefix: string, id: string, nth: number): string {
  // Knuth's multiplicative hash spreads the first digits as a fingerprint would.
  const digits = (Math.imul(nth + 1, 2654435761) >>> 0).toString(16).padStart(8, "0");
  return `${prefix}_${digits}${id.slice(10)}`;
}

const golden = goldenCases().flatMap(({ out }) => documentsOf(out));

/** What a generated document repeats. */
export function generatedFrom(nth: number): TextAndRows {
  const base = golden[nth % golden.length];
  if (base === undefined) throw new Error("there are no golden cases");
  return base;
}

/** Writes the page for many documents, which repeat the articles of the golden cases under names and ids of their own. */
export async function writeGenerated(count: number, folder: string): Promise<void> {
  const explorer = openExplorer(folder, tmpdir());
  for (let nth = 0; nth < count; nth++) {
    const { text, rows } = generatedFrom(nth);
    const path = `${nth}.txt`;
    const title = `Report ${nth} of ${count}`;
    const document = { ...rows.document, document_id: documentId(path), path, title };
    const renamed = (id: string): string => generatedId(id.slice(0, 1), id, nth);
    await explorer.write(text, {
      ...rows,
      document,
      quotes: rows.quotes.map((row) => ({
        ...row,
        quote_id: renamed(row.quote_id),
        claim_id: renamed(row.claim_id),
      })),
      claims: rows.claims.map((row) => ({
        ...row,
        claim_id: renamed(row.claim_id),
        claimant: row.claimant === null ? null : `${row.claimant} ${nth % 500}`,
        claimant_id: row.claimant_id === null ? null : generatedId("e", row.claimant_id, nth % 500),
        quote_id: row.quote_id === null ? null : renamed(row.quote_id),
      })),
      figures: rows.figures.map((row) => ({ ...row, figure_id: renamed(row.figure_id) })),
    });
  }
  await explorer.close();
}
