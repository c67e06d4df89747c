import type { Annotation, Attribution, Reference } from "../../lib/annotation.ts";
import { byCodeUnit, byNumbers } from "../../lib/compare.ts";
import { stretch } from "../../lib/parts.ts";
import type { Claim, ClaimLink, Claims, Quote } from "../../lib/records.ts";
import { rowIds, type Identity } from "../../lib/rowId.ts";
import type { ClaimLinkRow, ClaimRow, QuoteRow, SentenceRow } from "../../lib/rows.generated.ts";
import type { Span } from "../../lib/span.ts";
import { stanceGroup } from "../../lib/stances.ts";
import { countWords } from "../../lib/whiteSpace.ts";
import { joinedText, sharedColumns, toParts, triple, type Context } from "./context.ts";
import type { LinkedEntities } from "./entityRows.ts";

export interface LinkedClaims {
  readonly claims: readonly ClaimRow[];
  readonly quotes: readonly QuoteRow[];
  readonly links: readonly ClaimLinkRow[];
}

/** A claim with its attribution and quote, its place in the lists settled and its ids known. */
interface Numbered {
  readonly claim: Claim;
  readonly attribution: Attribution | null;
  readonly quote: Quote | null;
  readonly claimId: string;
  readonly quoteId: string | null;
}

/** Rows of claims, their quotes and the links between them. */
export function claimRows(
  context: Context,
  { attributions, entities }: Annotation,
  linked: LinkedEntities,
  quotes: readonly Quote[],
  { claims, links }: Claims,
  sentences: readonly SentenceRow[],
): LinkedClaims {
  const quoteOf = new Map(quotes.map((quote) => [quote.attribution, quote]));
  const numbered = numberClaims(context, attributions, quoteOf, claims);
  const who = (reference: Reference | null): Who | null => {
    const entity = reference && entities[reference.entity];
    const id = reference && linked.ids[reference.entity];
    return reference && entity && id !== null && id !== undefined
      ? { entity, id, resolution: reference.resolution }
      : null;
  };
  const rows = numbered.map((one) => toClaimRow(context, one, numbered, who, sentences));
  const quoteRows = numbered
    .map((one) => toQuoteRow(context, one, who, sentences))
    .filter((row) => row !== null);
  return {
    claims: rows.toSorted((a, b) => byPlace(a, b) || byCodeUnit(a.claim_id, b.claim_id)),
    quotes: quoteRows.toSorted((a, b) => byPlace(a, b) || byCodeUnit(a.quote_id, b.quote_id)),
    links: linkRows(links, numbered, rows),
  };
}

interface Who {
  readonly entity: Annotation["entities"][number];
  readonly id: string;
  readonly resolution: Reference["resolution"];
}

function byPlace(a: Placed, b: Placed): number {
  return byNumbers([a.char_start, a.char_end], [b.char_start, b.char_end]);
}

type Placed = Pick<ClaimRow, "char_start" | "char_end">;

/** Gives ids in the order in which rows of the same content are counted; the result stands in the order of the claims. */
function numberClaims(
  context: Context,
  attributions: readonly Attribution[],
  quoteOf: ReadonlyMap<number, Quote>,
  claims: readonly Claim[],
): readonly Numbered[] {
  const joined = claims.map((claim, index) => {
    const at = claim.attributionIndex;
    return {
      index,
      claim,
      attribution: at === null ? null : (attributions[at] ?? null),
      quote: at === null ? null : (quoteOf.get(at) ?? null),
    };
  });
  const ordered = joined.toSorted((a, b) =>
    byNumbers(placeOf(a.claim, a.attribution), placeOf(b.claim, b.attribution)),
  );
  const withQuote = ordered.filter(({ quote }) => quote !== null);
  const claimIds = rowIds(
    "c_",
    ordered.map(({ claim, attribution }) => identity(context, "claims", claim, attribution)),
  );
  const quoteIds = rowIds(
    "q_",
    withQuote.map(({ claim, attribution }) => identity(context, "quotes", claim, attribution)),
  );
  const idOfQuote = new Map(withQuote.map(({ index }, nth) => [index, quoteIds[nth] ?? ""]));
  return ordered
    .map(({ index, claim, attribution, quote }, nth) => {
      return {
        index,
        claim,
        attribution,
        quote,
        claimId: claimIds[nth] ?? "",
        quoteId: idOfQuote.get(index) ?? null,
      };
    })
    .sort((a, b) => a.index - b.index);
}

function placeOf({ parts }: Claim, attribution: Attribution | null): readonly number[] {
  const { start, end } = stretch(parts);
  return [start, end, attribution?.source?.start ?? -1, attribution?.cue?.start ?? -1];
}

function identity(
  context: Context,
  dataset: string,
  { parts }: Claim,
  attribution: Attribution | null,
): Identity {
  const { source = null, cue = null } = attribution ?? {};
  return {
    dataset,
    documentId: context.document.documentId,
    parts: parts.map((part) => context.slice(part)),
    source: source && context.slice(source),
    cue: cue && context.slice(cue),
    sentence: null,
  };
}

type Resolve = (reference: Reference | null) => Who | null;

function toClaimRow(
  context: Context,
  one: Numbered,
  all: readonly Numbered[],
  resolve: Resolve,
  sentences: readonly SentenceRow[],
): ClaimRow {
  const { claim, attribution, claimId, quoteId } = one;
  const who = resolve(attribution?.reference ?? null);
  const target = resolve(claim.targetReference);
  const { start, end } = stretch(claim.parts);
  const passage = stretch([
    ...claim.parts,
    attribution?.source ?? null,
    attribution?.cue ?? null,
    claim.target,
  ]);
  const home = sentences[context.sentenceAt(start)];
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
    ...sharedColumns(context, claimId, start, passage, sentences),
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
    ...place(context, claim.parts, { start, end }),
  };
}

function toQuoteRow(
  context: Context,
  one: Numbered,
  resolve: Resolve,
  sentences: readonly SentenceRow[],
): QuoteRow | null {
  const { claim, attribution, quote, claimId, quoteId } = one;
  if (attribution === null || quote === null || quoteId === null) return null;
  const who = resolve(attribution.reference);
  const { start, end } = stretch(claim.parts);
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
    ...sharedColumns(context, quoteId, start, passage, sentences),
    extraction_confidence: claim.extraction_confidence,
    speaker_id: who?.id ?? null,
    claim_id: claimId,
    ...triple(context, "passage", passage),
    ...triple(context, "speaker", attribution.source),
    ...triple(context, "cue", attribution.cue),
    ...place(context, claim.parts, { start, end }),
    quoted_parts: toParts(context, quote.quotedParts),
  };
}

function place(
  context: Context,
  parts: readonly Span[],
  { start, end }: Span,
): Pick<ClaimRow, "parts" | "char_start" | "char_end"> {
  const { points } = context;
  return {
    parts: toParts(context, parts),
    char_start: points.toCodePoint(start),
    char_end: points.toCodePoint(end),
  };
}

/** Rows by the place of their first claim, then relation, then the other claim. */
function linkRows(
  links: readonly ClaimLink[],
  numbered: readonly Numbered[],
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
