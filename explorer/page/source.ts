/** Where the data come from: elements of the page, or scripts beside it that each hand over one value. */
import type { DataFile, DocumentData, Index, Manifest } from "../../pipeline/lib/explorerData.ts";
import { placeDigits } from "../../pipeline/lib/explorerData.ts";

export interface Source {
  readonly manifest: Manifest;
  readonly index: Index;
  /** The text and rows of a document, by its number in the list; `file`: the number of its data file. */
  document(nth: number, file: number): Promise<DocumentData | null>;
  /** The numbers of the documents that may hold a row: one, seldom more. */
  holders(rowId: string): Promise<readonly number[]>;
}

/** Reads the list of documents. Throws if the page is not whole. */
export async function openSource(): Promise<Source> {
  const manifest = blockValue("manifest");
  if (!isManifest(manifest)) throw new Error("The page has no manifest.");
  if (manifest.files === null) return inPage(manifest);
  const { index, documents, rows } = manifest.files;
  const load = scriptLoader();
  return {
    manifest,
    index: indexOf(await load("index", index)),
    async document(nth, file) {
      const data = numbered(await load(`documents-${file}`, documents[file]));
      const found = data.find(([number]) => number === nth)?.[1];
      return isDocumentData(found) ? found : null;
    },
    async holders(rowId) {
      const digits = rowId.slice(2, 2 + placeDigits);
      const file = rows["0123456789abcdef".indexOf(digits.charAt(0))];
      const places = numbered(await load(`rows-${digits.charAt(0)}`, file));
      return places.flatMap(([nth, ids]) => (typeof ids === "string" && holds(ids, digits) ? [nth] : []));
    },
  };
}

/** The ids stand one after the other, all of the same length. */
function holds(ids: string, digits: string): boolean {
  let at = ids.indexOf(digits);
  while (at >= 0 && at % placeDigits !== 0) at = ids.indexOf(digits, at + 1);
  return at >= 0;
}

function inPage(manifest: Manifest): Source {
  const index = indexOf(blockValue("index"));
  return {
    manifest,
    index,
    document(nth) {
      const value = blockValue(`document-${nth}`);
      return Promise.resolve(isDocumentData(value) ? value : null);
    },
    holders(rowId) {
      // In a text a quotation mark has a backslash before it, so this finds keys of rows alone.
      const all = index.entries.map((_, nth) => nth);
      return Promise.resolve(all.filter((nth) => blockText(`document-${nth}`).includes(`"${rowId}"`)));
    },
  };
}

function blockText(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

function blockValue(id: string): unknown {
  const text = blockText(id);
  return text === "" ? null : JSON.parse(text);
}

/** Loads data files, each once; a file that cannot be loaded is asked for again the next time. */
function scriptLoader(): (name: string, file: DataFile | undefined) => Promise<unknown> {
  const values = new Map<string, unknown>();
  Reflect.set(window, "onrecord", { put: (name: string, value: unknown) => values.set(name, value) });
  const loading = new Map<string, Promise<unknown>>();
  return (name, file) => {
    const known = loading.get(name);
    if (known !== undefined) return known;
    const loaded = loadScript(file).then(
      () => {
        const value = values.get(name);
        values.delete(name);
        return value;
      },
      (error: unknown) => {
        loading.delete(name);
        throw error;
      },
    );
    loading.set(name, loaded);
    return loaded;
  };
}

function loadScript(file: DataFile | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (file === undefined) {
      reject(new Error("The page names no such data file."));
      return;
    }
    const script = document.createElement("script");
    // A browser refuses the attribute for files on disk, whose hash it cannot check.
    if (location.protocol !== "file:") script.integrity = file.integrity;
    script.src = file.path;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(
        new Error(`${file.path} cannot be loaded; it has to lie beside explorer.html, from the same build.`),
      );
    });
    document.head.append(script);
  });
}

function numbered(value: unknown): readonly (readonly [number, unknown])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const pair: readonly unknown[] = Array.isArray(item) ? item : [];
    return typeof pair[0] === "number" ? [[pair[0], pair[1]] as const] : [];
  });
}

function indexOf(value: unknown): Index {
  if (!isIndex(value)) throw new Error("The page has no list of documents.");
  return value;
}

// The emit stage wrote these, and its tests hold it to their types: a look at one key tells a file of another kind.

function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && "columns" in value && "files" in value;
}

function isIndex(value: unknown): value is Index {
  return typeof value === "object" && value !== null && "entries" in value;
}

function isDocumentData(value: unknown): value is DocumentData {
  return typeof value === "object" && value !== null && "text" in value && "sentences" in value;
}
