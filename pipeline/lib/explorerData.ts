/** The data of `explorer.html`, as the emit stage writes and the page reads them. */
import type { MarkedDataset } from "./explorerRows.ts";
import type { ColumnKind } from "./schemas.ts";

/** One document of the list: what search, counts and charts over all documents need. */
export interface IndexEntry {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  /** Why it could not be read, or what is odd about it. */
  readonly message: string | null;
  readonly words: number;
  readonly quotes: number;
  readonly claims: number;
  /** Claims in the outlet’s own voice. */
  readonly asserted: number;
  readonly figures: number;
  /** Number of the data file that holds its text and rows; null if it is quarantined. */
  readonly file: number | null;
  /** Groups of four: number of a speaker, its claims, its quotes, the words in these. */
  readonly speakers: readonly number[];
  /** Pairs: number of a stance, attributed claims with it. */
  readonly stances: readonly number[];
  /** Pairs: number of a unit, figures in it. */
  readonly units: readonly number[];
}

/** The keys of an entry in the order of its values: each is written as a list, which halves the index. */
export const entryKeys = [
  "id",
  "path",
  "title",
  "published",
  "publisher",
  "authors",
  "url",
  "message",
  "words",
  "quotes",
  "claims",
  "asserted",
  "figures",
  "file",
  "speakers",
  "stances",
  "units",
] as const satisfies readonly (keyof IndexEntry)[];

/** The names that the numbers of entries stand for. */
export interface IndexNames {
  readonly speakers: readonly string[];
  readonly stances: readonly string[];
  readonly units: readonly string[];
}

/** All documents, in their order. */
export interface Index extends IndexNames {
  /** The values of each entry by `entryKeys`. */
  readonly entries: readonly (readonly unknown[])[];
}

/** The text of a document and its rows, each a list of the values of its held columns. */
export interface DocumentData extends Readonly<Record<MarkedDataset, readonly (readonly unknown[])[]>> {
  readonly text: string;
  /** Id, start, end and paragraph of each. */
  readonly sentences: readonly (readonly [string, number, number, number])[];
  /** Claim, relation, other claim, reason. */
  readonly links: readonly (readonly [string, string, string, string])[];
}

/** A data file beside the page. */
export interface DataFile {
  readonly path: string;
  /** As the attribute `integrity` wants it. */
  readonly integrity: string;
}

/** What the page knows of its data before it reads them. */
export interface Manifest {
  /** The address of the folder of the page on the web, with `/` at its end; empty if none is known. */
  readonly base: string;
  /** Name, kind and closed list of values of each column. */
  readonly columns: Readonly<Record<MarkedDataset, readonly ManifestColumn[]>>;
  /** Null if all data stand in the page itself. */
  readonly files: DataFiles | null;
}

export type ManifestColumn = readonly [name: string, kind: ColumnKind, values: readonly string[] | null];

export interface DataFiles {
  readonly index: DataFile;
  /** Texts and rows. */
  readonly documents: readonly DataFile[];
  /** Where the rows are, by the first digit of their ids. */
  readonly rows: readonly DataFile[];
}

/** Digits of a row id that the files of row places hold: enough to find its document, or a few to choose from. */
export const placeDigits = 8;
