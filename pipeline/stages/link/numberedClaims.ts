import type { Attribution } from "../../lib/annotation.ts";
import { byNumbers } from "../../lib/compare.ts";
import { stretch } from "../../lib/parts.ts";
import type { Claim, Quote } from "../../lib/records.ts";
import { rowIds, type Identity } from "../../lib/rowId.ts";
import type { Context } from "./context.ts";

/** A claim with its attribution and quote, its place in the lists settled and its ids known. */
export interface NumberedClaim {
  readonly claim: Claim;
  readonly attribution: Attribution | null;
  readonly quote: Quote | null;
  readonly claimId: string;
  readonly quoteId: string | null;
}

/** Gives ids in the order in which rows of the same content are counted; the result stands in the order of the claims. */
export function numberClaims(
  context: Context,
  attributions: readonly Attribution[],
  quoteOf: ReadonlyMap<number, Quote>,
  claims: readonly Claim[],
): readonly NumberedClaim[] {
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
