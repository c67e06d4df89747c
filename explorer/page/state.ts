/** What the page shows now. Views read these signals; the address of the page says which document and row are chosen. */
import { computed, signal } from "@preact/signals";
import { entryKeys, type IndexEntry } from "../../pipeline/lib/explorerData.ts";
import { documentFilter, noFilters, rowFilter, showing, type Filters } from "./filters.ts";
import { openDocument, type OpenDocument, type Row } from "./rows.ts";
import { openSource, type Source } from "./source.ts";
import { totalsOf } from "./totals.ts";

const source = signal<Source | null>(null);

export const query = signal("");
export const filters = signal<Filters>(noFilters);
/** Null while the overview is shown. */
export const openedDocument = signal<OpenDocument | null>(null);
export const selectedId = signal<string | null>(null);
/** What could not be done, for the reader. */
export const problem = signal<string | null>(null);

/** The address of the page without its fragment: on the web, if the build knows it. */
export const pageAddress = computed(() => {
  const base = source.value?.manifest.base ?? "";
  return base === "" ? location.href.replace(/#.*$/s, "") : `${base}explorer.html`;
});

export const columns = computed(() => source.value?.manifest.columns ?? null);

export const entries = computed<readonly IndexEntry[]>(
  () => source.value?.index.entries.map(entryOf).filter(isEntry) ?? [],
);

function entryOf(values: readonly unknown[]): unknown {
  return Object.fromEntries(entryKeys.map((key, nth) => [key, values[nth]]));
}

function isEntry(value: unknown): value is IndexEntry {
  return typeof value === "object" && value !== null && "id" in value;
}

export const stances = computed(() => source.value?.index.stances.toSorted() ?? []);

const findDocuments = computed(() =>
  source.value === null ? () => [] : documentFilter(source.value.index, entries.value),
);

/** Numbers of the documents that search and filters leave. */
export const foundDocuments = computed(() => findDocuments.value(query.value, filters.value));

export const totals = computed(() => {
  const { value } = source;
  if (value === null) return { speakers: [], stances: [], units: [] };
  const all = entries.value;
  return totalsOf(
    value.index,
    foundDocuments.value.flatMap((nth) => all[nth] ?? []),
  );
});

/** The rows of the open document that the filters leave, in text order. */
export const shownRows = computed<readonly Row[]>(
  () => openedDocument.value?.rows.filter(rowFilter(filters.value)) ?? [],
);

/** Reads the list of documents. */
export async function start(): Promise<void> {
  try {
    source.value = await openSource();
  } catch (error) {
    problem.value = messageOf(error);
  }
  window.addEventListener("hashchange", () => void followAddress());
}

/** Shows what the part of the address after `#` names: a row, a document, or the overview. */
export async function followAddress(): Promise<void> {
  const id = location.hash.slice(1);
  problem.value = null;
  try {
    if (id === "") await showStart();
    else if (id === "overview") showOverview();
    else if (/^d_[a-z0-9-]+$/.test(id)) await showDocument(id);
    else if (/^[qcf]_[0-9a-f]{20}$/.test(id)) await showRow(id);
  } catch (error) {
    problem.value = messageOf(error);
  }
}

/** A single document needs no overview. */
async function showStart(): Promise<void> {
  const [only] = entries.value;
  if (only !== undefined && entries.value.length === 1) await showDocument(only.id);
  else showOverview();
}

function showOverview(): void {
  openedDocument.value = null;
  selectedId.value = null;
}

async function showDocument(id: string): Promise<void> {
  const nth = entries.value.findIndex((entry) => entry.id === id);
  if (nth < 0) throw new Error(`There is no document ${id} in this build.`);
  selectedId.value = null;
  openedDocument.value = await documentAt(nth);
}

async function showRow(id: string): Promise<void> {
  const found = rowOf(openedDocument.value, id) ? openedDocument.value : await holderOf(id);
  const row = rowOf(found, id);
  if (found === null || row === undefined)
    throw new Error(`There is no row ${id} in this build: its words or its source may have changed.`);
  openedDocument.value = found;
  filters.value = showing(filters.value, row);
  selectedId.value = id;
}

async function holderOf(id: string): Promise<OpenDocument | null> {
  for (const nth of (await source.value?.holders(id)) ?? []) {
    const document = await documentAt(nth);
    if (rowOf(document, id)) return document;
  }
  return null;
}

function rowOf(document: OpenDocument | null, id: string): Row | undefined {
  return document?.rows.find((row) => row.id === id);
}

async function documentAt(nth: number): Promise<OpenDocument> {
  const entry = entries.value[nth];
  if (source.value === null || entry === undefined) throw new Error("The page has no such document.");
  const data = entry.file === null ? null : await source.value.document(nth, entry.file);
  const empty = { text: "", sentences: [], quotes: [], claims: [], figures: [], links: [] };
  return openDocument(nth, entry, data ?? empty, source.value.manifest);
}

/** Goes to a row or document; without a new step in the history of the browser. */
export function goTo(id: string): void {
  location.replace(`#${id}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
