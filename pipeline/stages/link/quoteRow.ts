import { stretch } from "../../lib/parts.ts";
import type { QuoteRow, SentenceRow } from "../../lib/rows.generated.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import { joinedText, partColumns, sharedColumns, toParts, triple, type Context } from "./context.ts";
import type { NumberedClaim } from "./numberedClaims.ts";
import type { Resolve } from "./resolve.ts";

/** The row of a claim’s quote; null if it has none. */
export function quoteRow(
  context: Context,
  one: NumberedClaim,
  resolve: Resolve,
  sentences: readonly SentenceRow[],
): QuoteRow | null {
  const { claim, attribution, quote, claimId, quoteId } = one;
  if (attribution === null || quote === null || quoteId === null) return null;
  const who = resolve(attribution.reference);
  const whole = stretch(claim.parts);
  const passage = stretch([...claim.parts, attribution.source, attribution.cue]);
  const pronouns = who?.entity.pronouns ?? [];
  return {
    quote_id: quoteId,
    speaker: who?.entity.name ?? null,
    speaker_role: who?.entity.roles[0] ?? null,
    speaker_affiliation: who?.entity.affiliations[0] ?? null,
    quote_type: quote.quote_type,
    quoted_text: quote.quotedParts.length === 0 ? null : joinedText(context, quote.quotedParts),
    text: joinedText(context, claim.parts),
    words: claim.parts.reduce((sum, part) => sum + countWords(context.slice(part)), 0),
    speaker_type: who?.entity.type ?? null,
    speaker_resolution: who?.resolution ?? "unknown",
    speaker_pronoun: pronouns.length === 1 ? (pronouns[0] ?? null) : null,
    anonymous: who?.entity.anonymous ?? false,
    cue_lemma: attribution.cueLemma,
    cue_form: attribution.cueForm,
    ...sharedColumns(context, quoteId, whole, passage, sentences),
    extraction_confidence: claim.extraction_confidence,
    speaker_id: who?.id ?? null,
    claim_id: claimId,
    ...triple(context, "passage", passage),
    ...triple(context, "speaker", attribution.source),
    ...triple(context, "cue", attribution.cue),
    ...partColumns(context, claim.parts, whole),
    quoted_parts: toParts(context, quote.quotedParts),
  };
}
