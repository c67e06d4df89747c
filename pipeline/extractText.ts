import { createHash } from "node:crypto";
import { extract as extractDocument } from "./extract.ts";
import type { Document, Metadata } from "./lib/document.ts";
import { documentId } from "./lib/documentId.ts";
import { noMetadata } from "./lib/noMetadata.ts";
import type { ExtractedRows } from "./lib/relate.ts";
import { sharedReader } from "./stages/annotate/reading/index.ts";

/** A text that another program holds. */
export interface TextInput {
  /** Line ends must be `\n`; offsets of the rows are code points of this text. */
  readonly text: string;
  /** As if it lay there in `raw/`: the ids are made from it. */
  readonly path?: string;
  readonly metadata?: Partial<Metadata>;
}

const loneSurrogate = /\p{Surrogate}/u;

/**
 * The rows of one text, without any file. Rejects with a TypeError for text with CR or a lone surrogate, and with an InputError where the
 * reading model cannot run. The model is opened with the first text.
 */
export async function extract({ text, path = "text.txt", metadata = {} }: TextInput): Promise<ExtractedRows> {
  if (text.includes("\r")) throw new TypeError("text: has CR line ends; turn them into LF");
  if (loneSurrogate.test(text))
    throw new TypeError("text: has half of a surrogate pair, so it has no code points there");
  const document: Document = {
    documentId: documentId(path),
    path,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
    text,
    mediaType: path.endsWith(".md") ? "text/markdown" : "text/plain",
    encoding: "utf-8",
    metadata: { ...noMetadata, ...metadata },
    messages: [],
  };
  return extractDocument(document, await sharedReader());
}
