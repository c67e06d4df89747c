/** The tables of the workbook: the one to open first, the datasets, and what their columns mean. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Published } from "../../lib/published.ts";
import { checkedRows } from "../../lib/publishedRows.ts";
import type { DatasetName } from "../../lib/rows.ts";
import { columns, datasetNames } from "../../lib/schemas.ts";
import { attributedClaims } from "../../lib/whoSaidWhat.ts";
import { openDocumentCursor } from "../documentCursor.ts";
import type { Table } from "./sheet.ts";

/** All tables in the order of their sheets. */
export function workbookTables(published: Published): readonly Table[] {
  return [
    { name: "who_said_what", columns: columns("who_said_what"), rows: whoSaidWhat(published) },
    ...datasetNames.map((dataset) => ({
      name: dataset,
      columns: columns(dataset),
      rows: datasetRows(published, dataset),
    })),
    { name: "codebook", columns: columns("codebook"), rows: codebook(published.folder) },
  ];
}

async function* datasetRows(published: Published, dataset: DatasetName): AsyncGenerator<unknown[], void> {
  const shown = columns(dataset);
  for await (const row of checkedRows(published, dataset))
    yield shown.map(({ name }): unknown => Reflect.get(row, name));
}

async function* whoSaidWhat(published: Published): AsyncGenerator<unknown[], void> {
  const quotes = openDocumentCursor(published, "quotes");
  const claims = openDocumentCursor(published, "claims");
  for await (const { document_id } of checkedRows(published, "documents"))
    yield* attributedClaims(await claims.take(document_id), await quotes.take(document_id));
  await quotes.close();
  await claims.close();
}

async function* codebook(folder: string): AsyncGenerator<unknown[], void> {
  const [, ...records] = parse(await readFile(join(folder, "codebook.csv"), "utf8"));
  // One leading `'` is what CSV puts before text that a spreadsheet could run.
  for (const record of records) yield record.map((cell) => (cell === "" ? null : cell.replace(/^'/, "")));
}
