import type { DocumentRows, WrittenFile } from "../../../lib/rows.ts";
import type { DocumentRow } from "../../../lib/rows.generated.ts";
import { openDataFiles, type DataFilesWriter } from "./dataFiles.ts";
import { documentData } from "./documentData.ts";
import { indexEntries } from "./indexEntries.ts";
import { pageParts } from "./page.ts";
import { openTextFile } from "../textFile.ts";

/** Writes `explorer.html`, where people look at the rows in their texts, and data files beside it once there are many documents. */
export interface ExplorerWriter {
  /** A document that was read, with its text. */
  write(text: string, rows: DocumentRows): Promise<void>;
  /** A document that was not: it stands in the list, with the reason. */
  quarantined(row: DocumentRow): Promise<void>;
  /** Writes the page itself, and gives all files. */
  close(): Promise<readonly WrittenFile[]>;
  /** Closes the files of a build that failed. */
  abandon(): Promise<void>;
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

/** Starts the explorer of a build in a folder. Throws if its files are there already. */
export function openExplorer(folder: string, limits: ExplorerLimits = explorerLimits): ExplorerWriter {
  const entries = indexEntries();
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
    write(text, rows) {
      const data = JSON.stringify(documentData(text, rows));
      const rowIds = [
        ...rows.quotes.map(({ quote_id }) => quote_id),
        ...rows.claims.map(({ claim_id }) => claim_id),
        ...rows.figures.map(({ figure_id }) => figure_id),
      ];
      const file = nextFile(data);
      return add({ entry: entries.entry(rows.document, rows, file), data, file, rowIds });
    },
    quarantined: (row) => add({ entry: entries.entry(row, null, null), data: null, file: null, rowIds: [] }),
    async close() {
      const written = files === null ? null : await files.close(entries.names());
      const page = await openTextFile(folder, "explorer.html");
      for (const part of pageParts(written?.manifest ?? null, parts, entries.names())) await page.write(part);
      return [await page.close(null), ...(written?.files ?? [])];
    },
    abandon: async () => files?.abandon(),
  };
}
