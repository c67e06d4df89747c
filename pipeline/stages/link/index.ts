import type { Annotation } from "../../lib/annotation.ts";
import type { Document, Segments } from "../../lib/document.ts";
import type { Claims, Figures, Quote } from "../../lib/records.ts";
import { relate, type ExtractedRows } from "../../lib/relate.ts";
import type { DocumentRow } from "../../lib/rows.generated.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import { allegedFigures } from "./allegedFigures.ts";
import { claimRows } from "./claimRows.ts";
import { openContext, type Context } from "./context.ts";
import { entityRows } from "./entityRows.ts";
import { figureRows, nonFigureRows } from "./figureRows.ts";
import { sentenceRows } from "./sentenceRows.ts";

/** Everything the extracting stages found in one document. */
export interface Extracted {
  readonly document: Document;
  readonly segments: Segments;
  readonly annotation: Annotation;
  readonly quotes: readonly Quote[];
  readonly figures: Figures;
  readonly claims: Claims;
}

/** Turns what was found into rows: ids, places in code points, and the references between them. */
export function link({ document, segments, annotation, quotes, figures, claims }: Extracted): ExtractedRows {
  const context = openContext(document, segments);
  const sentences = sentenceRows(context, claims.scores);
  const entities = entityRows(context, annotation.entities);
  const linked = claimRows(context, annotation, entities, quotes, claims, sentences);
  const rows = relate({
    document: documentRow(context),
    quotes: linked.quotes,
    claims: linked.claims,
    figures: figureRows(context, figures, sentences),
    entities: entities.rows,
    sentences,
    claim_links: linked.links,
    non_figures: nonFigureRows(context, figures, sentences),
  });
  return { ...rows, figures: allegedFigures(rows.figures, rows.claims) };
}

function documentRow({ document, points }: Context): DocumentRow {
  const { metadata } = document;
  return {
    document_id: document.documentId,
    path: document.path,
    title: metadata.title,
    published: metadata.published,
    publisher: metadata.publisher,
    authors: metadata.authors.map((author) => author.replaceAll(";", ",")),
    section: metadata.section,
    url: metadata.url,
    language: metadata.language,
    status: "ok",
    message: null,
    words: countWords(document.text),
    sentences: 0,
    quotes_direct: 0,
    quotes_mixed: 0,
    quotes_indirect: 0,
    claims: 0,
    claims_attributed: 0,
    figures: 0,
    characters: points.length,
    media_type: document.mediaType,
    encoding: document.encoding,
    sha256: document.sha256,
    metadata: metadata.extra === null ? null : JSON.stringify(metadata.extra),
  };
}
