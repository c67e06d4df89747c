import type { ClaimRow, QuoteRow } from "./rows.generated.ts";
import { columns, type Column } from "./schemas.ts";

const shown = columns("who_said_what");

/** The rows of who_said_what for one document, from its claims and quotes: values as they stand in JSON, in the order of the columns. */
export function attributedClaims(claims: readonly ClaimRow[], quotes: readonly QuoteRow[]): unknown[][] {
  const quotesById = new Map(quotes.map((quote) => [quote.quote_id, quote]));
  return claims
    .filter(({ attribution }) => attribution !== "asserted")
    .map((claim) => {
      const quote = claim.quote_id === null ? undefined : quotesById.get(claim.quote_id);
      return shown.map((column) => shownValue(column, claim, quote));
    });
}

/** The schema says of each column which column of claims or quotes it shows. */
function shownValue({ name, source }: Column, claim: ClaimRow, quote: QuoteRow | undefined): unknown {
  if (source?.dataset === "claims") return Reflect.get(claim, source.column);
  if (source?.dataset === "quotes") return quote === undefined ? null : Reflect.get(quote, source.column);
  throw new Error(`schemas/who_said_what.json does not say what ${name} shows`);
}
