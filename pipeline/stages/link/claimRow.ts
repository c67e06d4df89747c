import { stretch } from "../../lib/parts.ts";
import type { ClaimRow, SentenceRow } from "../../lib/rows.generated.ts";
import { stanceGroup } from "../../lib/stances.ts";
import { joinedText, partColumns, sharedColumns, triple, type Context } from "./context.ts";
import type { NumberedClaim } from "./numberedClaims.ts";
import type { Resolve } from "./resolve.ts";

/** The row of a claim. What follows from figures is filled in once these are known. */
export function claimRow(
  context: Context,
  one: NumberedClaim,
  all: readonly NumberedClaim[],
  resolve: Resolve,
  sentences: readonly SentenceRow[],
): ClaimRow {
  const { claim, attribution, claimId, quoteId } = one;
  const who = resolve(attribution?.reference ?? null);
  const target = resolve(claim.targetReference);
  const whole = stretch(claim.parts);
  const passage = stretch([
    ...claim.parts,
    attribution?.source ?? null,
    attribution?.cue ?? null,
    claim.target,
  ]);
  const home = sentences[context.sentenceAt(whole.start)];
  return {
    claim_id: claimId,
    voice: attribution === null ? "outlet" : "source",
    claimant: who?.entity.name ?? null,
    claimant_role: who?.entity.roles[0] ?? null,
    claimant_affiliation: who?.entity.affiliations[0] ?? null,
    stance: claim.stance,
    stance_group: stanceGroup(claim.stance),
    target: target?.entity.name ?? null,
    statement: claim.statement,
    text: joinedText(context, claim.parts),
    attribution: claim.attribution,
    polarity: claim.polarity,
    figures: [],
    check_worthiness: home?.check_worthiness ?? 0,
    checkable: home?.checkable ?? 0,
    claimant_presents_as: claim.claimant_presents_as,
    outlet_presents_as: claim.outlet_presents_as,
    modality: claim.modality,
    claimant_type: attribution === null ? "outlet" : (who?.entity.type ?? null),
    anonymous: who?.entity.anonymous ?? false,
    claimant_resolution: attribution === null ? "outlet" : (who?.resolution ?? "unknown"),
    cue_lemma: attribution?.cueLemma ?? null,
    cue_form: attribution?.cueForm ?? "none",
    ...sharedColumns(context, claimId, whole, passage, sentences),
    extraction_confidence: claim.extraction_confidence,
    claimant_id: who?.id ?? null,
    target_id: target?.id ?? null,
    quote_id: quoteId,
    figure_ids: [],
    nested_in_id: claim.nestedIn === null ? null : (all[claim.nestedIn]?.claimId ?? null),
    ...triple(context, "passage", passage),
    ...triple(context, "claimant", attribution?.source ?? null),
    ...triple(context, "cue", attribution?.cue ?? null),
    ...triple(context, "target", claim.target),
    ...partColumns(context, claim.parts, whole),
  };
}
