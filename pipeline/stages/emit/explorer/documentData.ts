import type { DocumentData } from "../../../lib/explorerData.ts";
import { heldColumns, type MarkedDataset } from "../../../lib/explorerRows.ts";
import type { DocumentRows } from "../../../lib/rows.ts";
import { columns } from "../../../lib/schemas.ts";

/** What the page holds of one document. */
export function documentData(text: string, rows: DocumentRows): DocumentData {
  return {
    text,
    sentences: rows.sentences.map(({ sentence_id, char_start, char_end, paragraph }) => [
      sentence_id,
      char_start,
      char_end,
      paragraph,
    ]),
    quotes: heldValues("quotes", rows.quotes),
    claims: heldValues("claims", rows.claims),
    figures: heldValues("figures", rows.figures),
    links: rows.claim_links.map(({ claim_id, relation, other_claim_id, reason }) => [
      claim_id,
      relation,
      other_claim_id,
      reason,
    ]),
  };
}

function heldValues(dataset: MarkedDataset, rows: readonly object[]): readonly (readonly unknown[])[] {
  const names = heldColumns(columns(dataset).map(({ name }) => name));
  return rows.map((row) => names.map((name): unknown => Reflect.get(row, name)));
}
