import type { Annotation, Reference } from "../../lib/annotation.ts";
import { byCodeUnit, byNumbers } from "../../lib/compare.ts";
import type { Claims, Quote } from "../../lib/records.ts";
import type { ClaimLinkRow, ClaimRow, QuoteRow, SentenceRow } from "../../lib/rows.generated.ts";
import { claimLinkRows } from "./claimLinkRows.ts";
import { claimRow } from "./claimRow.ts";
import type { Context } from "./context.ts";
import type { LinkedEntities } from "./entityRows.ts";
import { numberClaims } from "./numberedClaims.ts";
import { quoteRow } from "./quoteRow.ts";
import type { Who } from "./resolve.ts";

export interface LinkedClaims {
  readonly claims: readonly ClaimRow[];
  readonly quotes: readonly QuoteRow[];
  readonly links: readonly ClaimLinkRow[];
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
  const rows = numbered.map((one) => claimRow(context, one, numbered, who, sentences));
  const quoteRows = numbered
    .map((one) => quoteRow(context, one, who, sentences))
    .filter((row) => row !== null);
  return {
    claims: rows.toSorted((a, b) => byPlace(a, b) || byCodeUnit(a.claim_id, b.claim_id)),
    quotes: quoteRows.toSorted((a, b) => byPlace(a, b) || byCodeUnit(a.quote_id, b.quote_id)),
    links: claimLinkRows(links, numbered, rows),
  };
}

function byPlace(a: Placed, b: Placed): number {
  return byNumbers([a.char_start, a.char_end], [b.char_start, b.char_end]);
}

type Placed = Pick<ClaimRow, "char_start" | "char_end">;
