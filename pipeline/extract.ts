import type { Document } from "./lib/document.ts";
import type { Reader } from "./lib/reading.ts";
import type { ExtractedRows } from "./lib/relate.ts";
import { annotate } from "./stages/annotate/index.ts";
import { claims } from "./stages/claims/index.ts";
import { figures } from "./stages/figures/index.ts";
import { link, type Extracted } from "./stages/link/index.ts";
import { quotes } from "./stages/quotes/index.ts";
import { segment } from "./stages/segment/index.ts";

/**
 * All rows of one document: a pure function of it and what is read off it, the same in one process, in many and on a cluster.
 * Offsets are in code points of `document.text`.
 */
export async function extract(document: Document, reader: Reader): Promise<ExtractedRows> {
  return link(await findRecords(document, reader));
}

/** What the stages find in one document, with the rules and readings that no row shows: what rows are made of, and explained by. */
export async function findRecords(document: Document, reader: Reader): Promise<Extracted> {
  const { text } = document;
  const segments = segment(text);
  const annotation = annotate(text, segments, await reader.read(text, segments));
  const quoted = quotes(text, segments, annotation);
  const numbers = figures(text, segments, document.metadata.published, annotation.reading.syntax);
  const claimed = claims(text, segments, annotation, quoted, numbers);
  return { document, segments, annotation, quotes: quoted, figures: numbers, claims: claimed };
}
