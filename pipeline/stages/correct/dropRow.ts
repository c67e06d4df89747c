import type { ExtractedRows } from "../../lib/relate.ts";

/** Takes a row out, with its other half if it is a quote or the claim of one, and whatever points at it. */
export function dropRow(rows: ExtractedRows, id: string): ExtractedRows {
  const quote = rows.quotes.find(({ quote_id, claim_id }) => quote_id === id || claim_id === id);
  const gone = new Set([id, quote?.quote_id, quote?.claim_id]);
  const kept = (other: string | null): string | null => (gone.has(other ?? undefined) ? null : other);
  return {
    ...rows,
    quotes: rows.quotes.filter(({ quote_id }) => !gone.has(quote_id)),
    claims: rows.claims
      .filter(({ claim_id }) => !gone.has(claim_id))
      .map((claim) => ({ ...claim, nested_in_id: kept(claim.nested_in_id) })),
    claim_links: rows.claim_links.filter(
      ({ claim_id, other_claim_id }) => !gone.has(claim_id) && !gone.has(other_claim_id),
    ),
    figures: rows.figures
      .filter(({ figure_id }) => !gone.has(figure_id))
      .map((figure) => ({
        ...figure,
        share_of_id: kept(figure.share_of_id),
        equivalent_of_id: kept(figure.equivalent_of_id),
        change_from_id: kept(figure.change_from_id),
        change_to_id: kept(figure.change_to_id),
      })),
  };
}
