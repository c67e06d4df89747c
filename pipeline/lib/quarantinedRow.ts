import type { Quarantined } from "./document.ts";
import type { DocumentRow } from "./rows.generated.ts";

/** The row of an input that yields no text: path, status and message, counts of 0, empty lists, all else null. */
export function quarantinedRow({ documentId, path, sha256, message }: Quarantined): DocumentRow {
  const { reason, advice } = message;
  return {
    document_id: documentId,
    path,
    title: null,
    published: null,
    publisher: null,
    authors: [],
    section: null,
    url: null,
    language: null,
    status: "quarantined",
    message: advice === null ? reason : `${reason}; ${advice}`,
    words: 0,
    sentences: 0,
    quotes_direct: 0,
    quotes_mixed: 0,
    quotes_indirect: 0,
    claims: 0,
    claims_attributed: 0,
    figures: 0,
    characters: 0,
    media_type: null,
    encoding: null,
    sha256,
    metadata: null,
  };
}
