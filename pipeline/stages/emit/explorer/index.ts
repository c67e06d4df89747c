import type { DocumentRows, WrittenFile } from "../../../lib/rows.ts";
import type { DocumentRow } from "../../../lib/rows.generated.ts";
import { openDataFiles, type DataFilesWriter } from "./dataFiles.ts";
import { documentData } from "./documentData.ts";
import { indexEntries } from "./indexEntries.ts";
import { pageManifest, pageParts } from "./page.ts";
import { openTextFile } from "../textFile.ts";

/** Writes `explorer.html`, where people look at the rows in their texts, and data files beside it once there are many documents. */
export interface ExplorerWriter {
  /** A document that was read, with its text. */
  write(text: string, rows: DocumentRows): Promise<void>;
  /** A document that was not: it stands in the list, with the reason. */
  quarantined(row: DocumentRow): Promise<void>;
  /** Writes the page itself, and gives all files. */
  close(): Promise<readonly WrittenFile[]>;
}

/** Where the data go, in UTF-16 units. */
export interface ExplorerLimits {
  /** While all documents together are smaller, they stand in the page, which is then a single file. */
  readonly page: number;
  /** A data file is full when it reaches this. */
  readonly file: number;
}

export const explorerLimits: ExplorerLimits = { page: 16_000_000, file: 1_000_000 };

/** What a document adds to the page. */
export interface DocumentPart {
  /** Its values in the index, as JSON. */
  readonly entry: string;
  /** Its text and rows, as JSON; null if it has none. */
  readonly data: string | null;
  /** Number of the data file for it, should there be any; null if it has no data. */
  readonly file: number | null;
  readonly rowIds: readonly string[];
}

export interface ExplorerOptions {
  /** The address of the folder on the web; empty if none is known. */
  readonly base?: string;
  readonly limits?: ExplorerLimits;
}

/** Starts the explorer of a build in a folder. `scratch`: a folder for what does not fit in memory. Throws if its files are there already. */
export function openExplorer(
  folder: string,
  scratch: string,
  { base = "", limits = explorerLimits }: ExplorerOptions = {},
): ExplorerWriter {
  const entries = indexEntries(scratch);
  const parts: DocumentPart[] = [];
  let size = 0;
  let files: DataFilesWriter | null = null;

  async function add(part: DocumentPart): Promise<void> {
    if (files !== null) return files.write(part);
    parts.push(part);
    size += part.data?.length ?? 0;
    if (size <= limits.page) return;
    files = await openDataFiles(folder);
    for (const early of parts.splice(0)) await files.write(early);
  }

  /** The number of the data file that the next document goes to: known beforehand, because its entry names it. */
  let filled = 0;
  let fileNumber = 0;
  function nextFile(data: string): number {
    if (filled >= limits.file) {
      fileNumber += 1;
      filled = 0;
    }
    filled += data.length;
    return fileNumber;
  }

  return {
    async write(text, rows) {
      const data = JSON.stringify(documentData(text, rows));
      const rowIds = [
        ...rows.quotes.map(({ quote_id }) => quote_id),
        ...rows.claims.map(({ claim_id }) => claim_id),
        ...rows.figures.map(({ figure_id }) => figure_id),
      ];
      const file = nextFile(data);
      return add({ entry: await entries.entry(rows.document, rows, file), data, file, rowIds });
    },
    async quarantined(row) {
      return add({ entry: await entries.entry(row, null, null), data: null, file: null, rowIds: [] });
    },
    async close() {
      const written = files === null ? null : await files.close(entries.names());
      const page = await openTextFile(folder, "explorer.html");
      const manifest = pageManifest(base, written?.manifest ?? null);
      // The names of few documents are few.
      const names = files === null ? await whole(entries.names()) : "";
      for (const part of pageParts(manifest, parts, names)) await page.write(part);
      await entries.close();
      return [await page.close(null), ...(written?.files ?? [])];
    },
  };
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
