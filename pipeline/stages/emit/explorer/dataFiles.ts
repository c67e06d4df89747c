import { placeDigits, type DataFile, type DataFiles } from "../../../lib/explorerData.ts";
import type { WrittenFile } from "../../../lib/rows.ts";
import { openTextFile, type TextFile } from "../textFile.ts";
import type { DocumentPart } from "./index.ts";

/**
 * Writes data beside the page as documents come. A page that is opened from disk may load scripts but no other files, so each is a
 * script that hands one JSON value to the page.
 */
export interface DataFilesWriter {
  write(part: DocumentPart): Promise<void>;
  /** `names`: as `indexEntries` gives them. */
  close(
    names: AsyncIterable<string>,
  ): Promise<{ readonly files: readonly WrittenFile[]; readonly manifest: DataFiles }>;
}

const hexDigits = "0123456789abcdef";

/** Starts the folder `explorer/` in a folder. Throws if its files are there already. */
export async function openDataFiles(folder: string): Promise<DataFilesWriter> {
  const begin = (path: string, start: string): Promise<ValueFile> => openValueFile(folder, path, start);
  const index = await begin("explorer/index.js", `"index",{"entries":`);
  const places: ValueFile[] = [];
  for (const digit of hexDigits) places.push(await begin(`explorer/rows-${digit}.js`, `"rows-${digit}",`));
  const finished: WrittenFile[] = [];
  let documents: { readonly number: number; readonly file: ValueFile } | null = null;
  let count = 0;

  async function documentsFile(number: number): Promise<ValueFile> {
    if (documents?.number === number) return documents.file;
    if (documents !== null) finished.push(await documents.file.close([]));
    const file = await begin(`explorer/documents-${number}.js`, `"documents-${number}",`);
    documents = { number, file };
    return file;
  }

  return {
    async write({ entry, data, file, rowIds }) {
      await index.add(entry);
      const nth = count;
      count += 1;
      if (data === null || file === null) return;
      await (await documentsFile(file)).add(`[${nth},${data}]`);
      for (const [digit, digits] of byFirstDigit(rowIds))
        await places[hexDigits.indexOf(digit)]?.add(`[${nth},"${digits}"]`);
    },
    async close(names) {
      if (documents !== null) finished.push(await documents.file.close([]));
      const indexFile = await index.close(enclosed(",", names, "}"));
      const placeFiles: WrittenFile[] = [];
      for (const file of places) placeFiles.push(await file.close([]));
      return {
        files: [indexFile, ...finished, ...placeFiles],
        manifest: {
          index: dataFile(indexFile),
          documents: finished.map(dataFile),
          rows: placeFiles.map(dataFile),
        },
      };
    },
  };
}

async function* enclosed(
  start: string,
  pieces: AsyncIterable<string>,
  end: string,
): AsyncGenerator<string, void> {
  yield start;
  yield* pieces;
  yield end;
}

function dataFile({ path, sha256 }: WrittenFile): DataFile {
  return { path, integrity: `sha256-${Buffer.from(sha256, "hex").toString("base64")}` };
}

/** The first digits of row ids after their prefix, one after the other, by the first of them. */
function byFirstDigit(rowIds: readonly string[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const id of rowIds) {
    const digits = id.slice(2, 2 + placeDigits);
    groups.set(digits.charAt(0), (groups.get(digits.charAt(0)) ?? "") + digits);
  }
  return groups;
}

/** A script that is written item by item: `onrecord.put("name",[item,…])`. */
interface ValueFile {
  add(item: string): Promise<void>;
  /** `end`: what follows the list, in pieces. */
  close(end: AsyncIterable<string> | readonly string[]): Promise<WrittenFile>;
}

async function openValueFile(folder: string, path: string, start: string): Promise<ValueFile> {
  const file: TextFile = await openTextFile(folder, path);
  await file.write(`onrecord.put(${start}[`);
  let separator = "\n";
  return {
    async add(item) {
      await file.write(separator + item);
      separator = ",\n";
    },
    async close(end) {
      await file.write("\n]");
      for await (const piece of end) await file.write(piece);
      await file.write(")\n");
      return file.close(null);
    },
  };
}
