import type { Message } from "./message.ts";
import type { Span } from "./span.ts";

/** What is known of a document besides its text; null and empty where it is unknown. */
export interface Metadata {
  readonly title: string | null;
  /** ISO 8601 calendar date. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly section: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Columns of `raw/metadata.csv` that onrecord does not know, by name. */
  readonly extra: Readonly<Record<string, string>> | null;
}

/** One file of `raw/`, read but not yet understood. */
export interface RawDocument {
  readonly documentId: string;
  /** Relative to `raw/`, with `/`; bytes of a name that are not UTF-8 are U+FFFD. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly metadata: Metadata;
}

/** An entry of `raw/` that yields no rows, and why. */
export interface Quarantined {
  readonly documentId: string;
  readonly path: string;
  /** Null if the bytes were not read. */
  readonly sha256: string | null;
  readonly message: Message;
}

/** A document whose text is known. Every offset inside the pipeline points into `text`, in UTF-16 code units. */
export interface Document {
  readonly documentId: string;
  readonly path: string;
  readonly sha256: string;
  readonly text: string;
  readonly mediaType: "text/plain" | "text/markdown";
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly metadata: Metadata;
  readonly messages: readonly Message[];
}

export interface Sentence extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
}

export interface Token extends Span {
  readonly kind: "word" | "number" | "punctuation" | "symbol";
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A stretch between quotation marks, the marks included. */
export interface Quotation extends Span {
  /** Index of its paragraph; a quotation never leaves its paragraph. */
  readonly paragraph: number;
  /** What stands between the marks. */
  readonly inner: Span;
  /** 0 for an outermost quotation, 1 for a quotation within it, and so on. */
  readonly depth: number;
  /** False if the closing mark is missing and the quotation ends with its paragraph. */
  readonly closed: boolean;
  /** True if it goes on from one that was left open in the paragraph before. */
  readonly continued: boolean;
  /** True for marks that are used for quotations of speech first: “ ” " '' `` « »; false for ‘ ’ and '. */
  readonly double: boolean;
}

/** Offsets only: the text is never changed. All lists are in text order; paragraphs are those that hold a sentence. */
export interface Segments {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}
