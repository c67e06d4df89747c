import { byCodeUnit, byNumbers } from "../../lib/compare.ts";
import type { ClaimLink } from "../../lib/records.ts";
import type { ClaimLinkRow, ClaimRow } from "../../lib/rows.generated.ts";
import type { NumberedClaim } from "./numberedClaims.ts";

/** Rows by the place of their first claim, then relation, then the other claim. */
export function claimLinkRows(
  links: readonly ClaimLink[],
  numbered: readonly NumberedClaim[],
  rows: readonly ClaimRow[],
): readonly ClaimLinkRow[] {
  const key = (at: number): readonly number[] => [rows[at]?.char_start ?? 0, rows[at]?.char_end ?? 0];
  const idOf = (at: number): string => numbered[at]?.claimId ?? "";
  return links
    .toSorted(
      (a, b) =>
        byNumbers(key(a.claim), key(b.claim)) ||
        byCodeUnit(idOf(a.claim), idOf(b.claim)) ||
        byCodeUnit(a.relation, b.relation) ||
        byCodeUnit(idOf(a.other), idOf(b.other)),
    )
    .map(({ claim, other, relation, extraction_confidence, reason }) => {
      return { claim_id: idOf(claim), relation, other_claim_id: idOf(other), extraction_confidence, reason };
    });
}
