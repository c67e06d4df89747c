import type { ClaimRow, QuoteRow } from "../../lib/rows.generated.ts";
import type { DocumentRows } from "../../lib/rows.ts";
import { CheckError } from "./checkError.ts";

/** Each column of a quote, and the column of its claim that must hold the same. */
const same: readonly (readonly [keyof QuoteRow, keyof ClaimRow])[] = [
  ["speaker", "claimant"],
  ["speaker_role", "claimant_role"],
  ["speaker_affiliation", "claimant_affiliation"],
  ["speaker_type", "claimant_type"],
  ["speaker_resolution", "claimant_resolution"],
  ["speaker_id", "claimant_id"],
  ["speaker_text", "claimant_text"],
  ["speaker_start", "claimant_start"],
  ["speaker_end", "claimant_end"],
  ["anonymous", "anonymous"],
  ["cue_lemma", "cue_lemma"],
  ["cue_form", "cue_form"],
  ["cue_text", "cue_text"],
  ["cue_start", "cue_start"],
  ["cue_end", "cue_end"],
];

/** Checks that a quote and its claim point at each other and have the same parts, source and cue. Throws a CheckError if not. */
export function checkPairs({ quotes, claims }: DocumentRows): void {
  const claimsById = new Map(claims.map((claim) => [claim.claim_id, claim]));
  const quotesById = new Map(quotes.map((quote) => [quote.quote_id, quote]));
  for (const quote of quotes) checkPair(quote, claimsById.get(quote.claim_id));
  for (const claim of claims) {
    if (claim.quote_id !== null && quotesById.get(claim.quote_id)?.claim_id !== claim.claim_id) {
      throw new CheckError("claims", claim, "its quote does not point back");
    }
  }
}

function checkPair(quote: QuoteRow, claim: ClaimRow | undefined): void {
  if (claim?.quote_id !== quote.quote_id)
    throw new CheckError("quotes", quote, "its claim does not point back");
  for (const [mine, theirs] of same) {
    if (quote[mine] !== claim[theirs])
      throw new CheckError("quotes", quote, `${mine} is not ${theirs} of ${claim.claim_id}`);
  }
  if (String(quote.parts) !== String(claim.parts)) {
    throw new CheckError("quotes", quote, `parts are not those of ${claim.claim_id}`);
  }
}
